import { until } from '../browsers/until';
import type { Lab, LabPage } from './lab';
import { labForTests } from './lab-for-tests';
import type { PageOptions, Sites } from './sites';

const WWW = 'www.dingtalk.localhost';
const COOKIES = ['server=1; Path=/; HttpOnly', 'wide=1; Domain=dingtalk.localhost; Path=/', 'part=1; Path=/; Secure; SameSite=None; Partitioned'];

/** What a refusal is expected to say of itself. */
export interface Expected {
  readonly strength: 'blocked' | 'cleaned-up';
  readonly means: readonly string[];
}

/** Refusing and lifting: the same in every browser, but for how strong it is. */
export function refuseFlows(start: () => Promise<Lab>, expected: Expected): void {
  let lab: Lab;
  let sites: Sites;
  let page: LabPage;

  const stored = async (): Promise<unknown[]> => [await lab.jar(), await page.storage('local').catch(() => ({})), await page.storage('session').catch(() => ({}))];
  const NOTHING = [[], {}, {}];
  const isEmpty = async (): Promise<boolean> => JSON.stringify(await stored()) === JSON.stringify(NOTHING);
  const greedy = (options: PageOptions = {}): string => sites.url(WWW, '/greedy', { set: COOKIES, script: 'greedy', ...options });
  const refusal = async () => (await lab.ask('site.view', { tabId: page.tabId })).refusal;

  labForTests(start, (...started) => void ([lab, sites] = started));
  beforeEach(async () => {
    page = await lab.open(greedy());
  });
  afterEach(async () => {
    await lab.ask('refusal.lift-site', { site: 'dingtalk.localhost' });
    await page.close().catch(() => undefined); // a test may have closed it
  });

  test('clears, then nothing the server or the page stores stays, and lifting gives all back', async () => {
    const frame = [sites.url('frame.tracker.localhost', '/', { set: ['third=1; Path=/; Secure; SameSite=None; Partitioned'], script: 'greedy' })];
    const state = await lab.ask('refusal.set', { tabId: page.tabId, scope: 'always', keepSignIn: false });
    expect(state).toMatchObject({ site: 'dingtalk.localhost', scope: 'always', keepSignIn: false, ...expected });
    expect(await isEmpty()).toBe(true);
    await lab.stopBackground();
    for (const address of [greedy(), greedy({ frame }), sites.url('open.dingtalk.localhost', '/', { set: COOKIES, script: 'greedy' })]) {
      await page.goto(address);
      await until('all of it is gone', isEmpty);
    }
    expect(sites.received.filter(({ path }) => path === '/greedy').at(-1)?.cookie).toBe('');
    expect(await refusal()).toMatchObject(expected);
    await lab.stopBackground();
    expect(await lab.ask('refusal.lift', { tabId: page.tabId })).toEqual({ lifted: true });
    expect(await refusal()).toBeNull();
    await page.goto(greedy());
    await until('the site may store again', async () => (await lab.jar()).some((line) => line.includes('server=1')));
    expect(await page.storage('local')).toEqual({ method: '1', property: '1' });
  });

  test('what escapes a guard in the page does not stay', async () => {
    await page.goto(sites.url(WWW, '/', { script: 'escaping' }));
    expect(await page.storage('local')).toHaveProperty('escaped'); // so much for the trick itself
    await lab.ask('refusal.set', { tabId: page.tabId, scope: 'always', keepSignIn: false });
    await page.goto(sites.url(WWW, '/', { script: 'escaping' }));
    await until('all of it is gone', isEmpty);
  });

  test('what the refusal cleared can be put back once the site is allowed again, not before', async () => {
    const before = await stored();
    await lab.ask('refusal.set', { tabId: page.tabId, scope: 'always', keepSignIn: false });
    expect((await lab.ask('site.view', { tabId: page.tabId })).undo).toBeNull();
    await expect(lab.ask('undo.restore', { tabId: page.tabId })).rejects.toThrow('allow it again');
    await lab.ask('refusal.lift', { tabId: page.tabId });
    await page.goto(sites.url(WWW, '/empty'));
    expect((await lab.ask('undo.restore', { tabId: page.tabId })).failed).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  test('ends with its tab, though the background was stopped when it closed', async () => {
    await lab.ask('refusal.set', { tabId: page.tabId, scope: 'tab', keepSignIn: false });
    await lab.stopBackground();
    await page.close();
    await until('no refusal is left', async () => (await lab.ask('refusal.list', {})).refusals.length === 0);
    page = await lab.open(greedy());
    await until('the site may store again', async () => (await lab.jar()).some((line) => line.includes('server=1')));
  });

  test('a refusal of one site leaves another alone, and lifting one leaves the other in force', async () => {
    const other = await lab.open(sites.url('www.tracker.localhost', '/', { set: ['other=1; Path=/'] }));
    await lab.ask('refusal.set', { tabId: page.tabId, scope: 'always', keepSignIn: false });
    expect(await lab.jar()).toEqual(['www.tracker.localhost / other=1']);
    await lab.ask('refusal.set', { tabId: other.tabId, scope: 'always', keepSignIn: false });
    await lab.ask('refusal.lift', { tabId: page.tabId });
    await Promise.all([page.goto(greedy()), other.goto(sites.url('www.tracker.localhost', '/', { set: ['other=1; Path=/'] }))]);
    await until('the one may store and the other may not', async () => {
      const jar = (await lab.jar()).join();
      return jar.includes('server=1') && !jar.includes('other=1');
    });
    await lab.ask('refusal.lift', { tabId: other.tabId });
    await other.close();
  });

  test('spares what looks like a sign-in where asked to, and says that it is weaker', async () => {
    const state = await lab.ask('refusal.set', { tabId: page.tabId, scope: 'tab', keepSignIn: true });
    expect(state).toMatchObject({ keepSignIn: true, strength: 'cleaned-up', means: ['page-guard', 'sweep'] });
    expect(await lab.jar()).toEqual([`${WWW} / session_id=1`]);
    await page.goto(greedy());
    await until('the rest is gone', async () => (await lab.jar()).length === 1);
    expect(await stored()).toEqual([[`${WWW} / session_id=1`], {}, {}]);
  });
}
