import type { Carried } from '../../../extension/messaging/carried';
import type { SiteView } from '../../../extension/messaging/messages';
import { until } from '../browsers/until';
import { chromiumLab } from '../extension-engine/chromium-lab';
import type { LabPage } from '../extension-engine/lab';
import { labForTests } from '../extension-engine/lab-for-tests';
import type { Sites } from '../extension-engine/sites';

const WWW = 'www.dingtalk.localhost';
const COUNT = 120;

/* What the background keeps for undo, as its notes on the disk tell: how many cookies of each site, and whether that clear goes on. */
const KEPT = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('undo-copies');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const copies = opening.result.transaction('copies').objectStore('copies');
    const [keys, all] = [copies.getAllKeys(), copies.getAll()];
    all.onsuccess = () => (opening.result.close(), resolve(keys.result.flatMap(([what, , site], index) => (what === 'notes' ? [[site, all.result[index][0].count, Boolean(all.result[index][0].clearing)]] : []))));
  };
})`;

/* Chromium stops a background in the middle of anything. Clears through a tab: extension-engine/cut-short.test.ts. */
describe('What changes many things, and is stopped on the way', () => {
  let lab: Awaited<ReturnType<typeof chromiumLab>>;
  let sites: Sites;
  let page: LabPage;

  const view = (): Promise<SiteView> => lab.ask('site.view', { tabId: page.tabId });
  const undo = () => lab.ask('undo.restore', { tabId: page.tabId });
  const begin = (work: Promise<unknown>): void => void work.catch(() => null); // its answer is lost with the background
  const kept = (): Promise<[string, number, boolean][]> => lab.asker.evaluate<[string, number, boolean][]>(KEPT);
  const cookies = (domain: string, count: number) => Array.from({ length: count }, (_, index) => ({ name: `c${index}`, value: `v${index}`, domain, path: '/', expires: Math.floor(Date.now() / 1000) + 86_400 }));
  const carried = (name: string, value: string): Carried => ({
    kind: 'cookie', name, value, domain: WWW, path: '/', partition: null, hasCrossSiteAncestor: null, expires: null,
    flags: { secure: false, httpOnly: false, hostOnly: true, sameSite: 'lax' },
  });

  labForTests(() => chromiumLab({ hosts: ['*://*/*'] }), (...started) => void ([lab, sites] = started));
  beforeEach(async () => {
    page = await lab.open(sites.url(WWW, '/'));
    await lab.chromium.context.addCookies(cookies(WWW, COUNT));
  });
  afterEach(async () => {
    await lab.ask('undo.forget', {});
    await lab.chromium.context.clearCookies();
    await page.close();
  });

  test('an undo loses nothing: the copy is there until all of it is back', async () => {
    const before = await lab.jar();
    await lab.ask('items.clear', { tabId: page.tabId, ids: (await view()).items.map(({ id }) => id) });
    expect(await lab.jar()).toEqual([]);
    begin(undo());
    await until('something is back', async () => (await lab.jar()).length > 0);
    await lab.stopBackground();
    const { undo: offered } = await view();
    if (offered) expect(await undo()).toMatchObject({ failed: [] });
    expect(await lab.jar()).toEqual(before);
  });

  test('an import can be taken back as a whole, whatever of it was written', async () => {
    const before = await lab.jar();
    const items = [...Array.from({ length: COUNT / 2 }, (_, index) => carried(`c${index}`, 'imported')), ...Array.from({ length: 40 }, (_, index) => carried(`new${index}`, 'imported'))];
    begin(lab.ask('import.apply', { tabId: page.tabId, items }));
    await until('something is written', async () => (await lab.jar()).some((line) => line.includes('imported')));
    await lab.stopBackground();
    expect((await view()).undo).toMatchObject({ isChange: true });
    expect(await undo()).toMatchObject({ failed: [] });
    expect(await lab.jar()).toEqual(before);
  });

  test.each([
    ['at once', () => Promise.resolve()],
    ['when the new one is there', () => until('it is there', async () => (await lab.jar()).some((line) => line.includes('moved=')))],
  ])('a cookie that is renamed is never without both names, stopped %s', async (_, moment) => {
    const before = await lab.jar();
    const { id } = (await view()).items.find(({ name }) => name === 'c7') ?? { id: '' };
    const edit = lab.ask('item.edit', { tabId: page.tabId, id, item: carried('moved', 'v7') }).catch(() => null);
    await moment();
    await lab.stopBackground();
    await edit; // a background that was stopped before it had the message gets it when it starts again
    const { undo: offered } = await view();
    expect((await lab.jar()).some((line) => / (c7|moved)=v7$/.test(line))).toBe(true);
    if (offered) expect(await undo()).toMatchObject({ failed: [] });
    expect(await lab.jar()).toEqual(before);
  });

  test('a clear of many sites is carried out for each that it had begun, with a copy, and has not touched the others', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `many${index}.example`);
    await lab.chromium.context.addCookies(names.flatMap((name) => cookies(name, 10)));
    const countOf = async (site: string): Promise<number> => (await lab.jar()).filter((line) => line.startsWith(`${site} `)).length;
    begin(lab.ask('sites.clear', { sites: names.map((site) => ({ storeId: '0', site })) }));
    await until('something is gone', async () => (await lab.jar()).length < COUNT + 100);
    await lab.stopBackground();
    await view(); // starts the background
    await until('none is half done', async () => (await kept()).every(([, , isGoingOn]) => !isGoingOn));
    const copies = new Map((await kept()).map(([site, count]) => [site, count]));
    expect(copies.size).toBeGreaterThan(0);
    for (const site of names) expect([site, await countOf(site), copies.get(site) ?? 0]).toEqual(copies.has(site) ? [site, 0, 10] : [site, 10, 0]);
  });

  test('a rule that clears a closed site comes to its end at the next start, is logged as cut short, and can be undone', async () => {
    const before = await lab.jar();
    const { id } = await lab.ask('automatic.save', { id: null, draft: {
      name: 'Closed', match: 'only', sites: ['dingtalk.localhost'], kinds: ['cookie'], purposes: [], unvisitedDays: 0, storeId: null, keepSignIn: false, trigger: { on: 'tab-closed', graceSeconds: 1 },
    } });
    await lab.ask('automatic.preview', { id: id as string });
    await lab.ask('automatic.switch', { id: id as string, isOn: true });
    await page.close();
    await until('something is gone', async () => (await lab.jar()).length < COUNT);
    await lab.stopBackground();
    await until('it is logged', async () => (await lab.ask('automatic.view', {})).log.length > 0);
    const [entry, ...more] = (await lab.ask('automatic.view', {})).log;
    expect([entry?.removed, more, await lab.jar()]).toEqual([COUNT, [], []]);
    expect(await lab.ask('automatic.undo', { entry: entry?.id as string })).toEqual({ restored: COUNT, failed: [] });
    expect(await lab.jar()).toEqual(before);
    await lab.ask('automatic.delete', { id: id as string });
    page = await lab.open(sites.url(WWW, '/'));
  });
});
