import { until } from '../browsers/until';
import { FILL, READ } from '../extension-engine/every-kind';
import type { Lab } from '../extension-engine/lab';
import { labForTests } from '../extension-engine/lab-for-tests';
import type { Received, Sites } from '../extension-engine/sites';

const HOST = 'www.dingtalk.localhost';

/** The page of all sites, as a visitor meets it. */
export interface SitesPage {
  /** Clicks what a selector of CSS finds, or a button by its name. */
  click(target: string | { readonly button: string }): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  text(): Promise<string>;
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

export interface SurfaceLab extends Lab {
  openSitesPage(): Promise<SitesPage>;
}

const NOTHING = { databases: {}, caches: {}, files: {}, buckets: {}, workers: [], local: {} };

/** Rules and scripts that a look sets up, as the browser has them. */
const SET_UP = `(async () => {
  const { declarativeNetRequest: net, scripting } = globalThis.browser ?? chrome;
  return [await net.getSessionRules(), await scripting.getRegisteredContentScripts({})].map((list) => list.length);
})()`;

/** Every kind of a site that has no tab: seen, cleared and put back through frames, the same in every browser. */
export function allKindsFlows(start: () => Promise<SurfaceLab>): void {
  let lab: SurfaceLab;
  let sites: Sites;
  let page: SitesPage;

  labForTests(start, (...started) => void ([lab, sites] = started));
  beforeEach(async () => {
    page = await lab.openSitesPage();
  });
  afterEach(async () => {
    await page.close();
    const tab = await lab.open(sites.url(HOST, '/page'));
    const { items } = await lab.ask('site.view', { tabId: tab.tabId });
    await lab.ask('items.clear', { tabId: tab.tabId, ids: items.map(({ id }) => id), acceptsLosses: true });
    await tab.close();
  });

  const origin = (): string => new URL(sites.url(HOST, '/')).origin;
  const says = (words: string | RegExp): Promise<string> =>
    until(`it says ${words}`, async () => {
      const text = await page.text();
      return (typeof words === 'string' ? text.includes(words) : words.test(text)) && text;
    });
  const confirm = (): Promise<void> => page.click('[role=dialog] button.danger');
  /* A service worker that is put back comes from the network, as the question before its clear says. */
  const since = (count: number): readonly Received[] => sites.received.slice(count).filter(({ path }) => path !== '/favicon.ico' && path !== '/deep/worker.js');

  /** All that is stored, read in a tab of the site; the name of a tab is the tab's own. */
  async function truth(): Promise<object> {
    const tab = await lab.open(sites.url(HOST, '/page'));
    const { name: _, ...stored } = await tab.evaluate<{ name: string }>(READ);
    await tab.close();
    return stored;
  }

  async function fill(): Promise<object> {
    const tab = await lab.open(sites.url(HOST, '/page', { set: ['own=1; Path=/', 'sign_in=2; HttpOnly; Path=/'] }));
    await tab.evaluate(FILL);
    await tab.evaluate(`(localStorage.setItem('plain', 'text \\u202e'), sessionStorage.setItem('of the tab', '1'), null)`);
    await tab.close();
    return truth();
  }

  async function look(): Promise<void> {
    await page.click('#address');
    await page.type(origin());
    await page.click('#look-address');
    await says('Send 1 request?');
    await confirm();
    await says('Looked at 1 site.');
  }

  test('it asks first; then one request without a cookie shows all kinds, and what is cleared comes back byte for byte', async () => {
    const before = await fill();
    const jar = await lab.jar();
    const asked = sites.received.length;
    await page.click('#address');
    await page.type(origin());
    await page.click('#look-address');
    expect(await says('Send 1 request?')).toContain(origin());
    expect(since(asked)).toEqual([]);
    await confirm();
    await says('Looked at 1 site.');
    expect(since(asked)).toEqual([{ host: HOST, path: '/robots.txt', cookie: '' }]);
    expect(await lab.jar()).toEqual(jar);
    expect(await page.evaluate(SET_UP)).toEqual([0, 0]);
    expect(await says(/\d+ items of other kinds/)).not.toContain('not reached');

    await page.click({ button: 'Clear dingtalk.localhost' });
    await says('all other kinds that were found go too');
    await confirm();
    await says('Not all of this can be undone');
    expect(await truth()).toEqual(before);
    await confirm();
    await says(/Removed \d+\./);
    expect(await truth()).toEqual(NOTHING);
    await page.click({ button: 'Undo' });
    await says(/Put back \d+ items\./);
    expect(await truth()).toEqual(before);
    expect(await lab.jar()).toEqual(jar);
    expect(await page.evaluate(SET_UP)).toEqual([0, 0]);
    const moved = sites.received.filter(({ path }) => path === '/moved' || path.startsWith('/asked-for') || path === '/inner');
    expect(moved).toEqual([]);
  });

  test('what is found can be looked into and deleted by itself', async () => {
    const before = await fill();
    await look();
    await page.click({ button: 'Details of dingtalk.localhost' });
    await says('plain.bin');
    await page.click({ button: 'Details of folder' });
    await page.click({ button: 'Show contents of folder' });
    await says('inner');
    await page.click({ button: 'Delete plain.bin' });
    await says('Removed 1.');
    expect(await truth()).toEqual({ ...before, files: expect.not.objectContaining({ 'plain.bin': expect.anything() as unknown }) as object });
    await page.click({ button: 'Undo' });
    await says('Put back 1 item.');
    expect(await truth()).toEqual(before);
  });

  test('a clear that was made in a tab is undone without one, after a question; what belonged to the tab is told', async () => {
    const before = await fill();
    const tab = await lab.open(sites.url(HOST, '/page'));
    await tab.evaluate(`(sessionStorage.setItem('of the tab', '1'), null)`);
    const { items } = await lab.ask('site.view', { tabId: tab.tabId });
    await lab.ask('items.clear', { tabId: tab.tabId, ids: items.map(({ id }) => id), acceptsLosses: true });
    await tab.close();
    expect(await truth()).toEqual(NOTHING);
    await page.click({ button: 'Read again' });
    await page.click({ button: 'Details of dingtalk.localhost' });
    const asked = sites.received.length;
    await page.click({ button: 'Undo the last clear of dingtalk.localhost' });
    await says('Send 1 request?');
    expect(since(asked)).toEqual([]);
    await confirm();
    expect(await says(/Put back \d+ items\./)).toContain('of the tab');
    expect(since(asked)).toEqual([{ host: HOST, path: '/robots.txt', cookie: '' }]);
    expect(await truth()).toEqual(before);
  });

  test('a host that does not answer is told, and never shown as empty', async () => {
    const gone = 'http://gone.dingtalk.localhost:9';
    await page.click('#address');
    await page.type(gone);
    await page.click('#look-address');
    await says('Send 1 request?');
    await confirm();
    const text = await says('Looked at 1 site.');
    expect(text).toContain(`Could not be reached, so what is stored there is not known: ${gone}.`);
    expect(text).toContain('1 address not reached');
    expect(await page.evaluate(SET_UP)).toEqual([0, 0]);
  });

  test('where there is no access no request would be sent', async () => {
    const tabId = await page.evaluate<number>('(globalThis.browser ?? chrome).tabs.getCurrent().then(({ id }) => id)');
    const { sites: [reach] } = await lab.ask('sites.reach', { tabId, sites: [], address: new URL(sites.url('no.access.localhost', '/')).origin });
    expect(reach).toMatchObject({ site: 'access.localhost', origins: [], why: 'no-access' });
  });
}
