import type { AutomaticRule, RuleDraft, RunEntry } from '../../../extension/messaging/automatic';
import { until } from '../browsers/until';
import { API, type Lab, type LabPage } from './lab';
import { labForTests } from './lab-for-tests';
import type { Sites } from './sites';

const WWW = 'www.dingtalk.localhost';
const OTHER = 'www.tracker.localhost';
const OWN = ['plain=1; Path=/', 'hidden=1; HttpOnly; Path=/', 'wide=1; Domain=dingtalk.localhost; Path=/', 'part=1; Path=/; Secure; SameSite=None; Partitioned'];

const RULE: RuleDraft = {
  name: 'Closed', match: 'only', sites: ['dingtalk.localhost'], kinds: ['cookie'], purposes: [], unvisitedDays: 0, storeId: null, keepSignIn: false,
  trigger: { on: 'tab-closed', graceSeconds: 1 },
};

/** Rules that clear when a tab is closed: the same in every browser. */
export function automaticFlows(start: () => Promise<Lab>): void {
  let lab: Lab;
  let sites: Sites;
  let other: LabPage;

  const log = async (): Promise<readonly (RunEntry & { canUndo: boolean })[]> => (await lab.ask('automatic.view', {})).log;
  const turnOn = async (draft: Partial<RuleDraft> = {}): Promise<string> => {
    const { id } = await lab.ask('automatic.save', { id: null, draft: { ...RULE, ...draft } });
    await lab.ask('automatic.preview', { id: id as string });
    await lab.ask('automatic.switch', { id: id as string, isOn: true });
    return id as string;
  };
  const jarOf = async (site: string): Promise<string[]> => (await lab.jar()).filter((line) => line.split(' ')[0]?.endsWith(site));

  /* Whether the background has heard of the tab: nobody closes one faster. */
  const isNoted = (tabId: number): Promise<boolean> => lab.inExtension<boolean>(`${API}.storage.session.get('automatic-tabs').then((noted) => ${tabId} in (noted['automatic-tabs'] ?? {}))`);

  /* Without what the site keeps in pages of the other one. */
  const own = async (): Promise<string[]> => (await jarOf('dingtalk.localhost')).filter((line) => !line.includes('embedded'));

  const openNoted = async (path = '/'): Promise<LabPage> => {
    const page = await lab.open(sites.url(WWW, path, { set: OWN }));
    await until('the tab is noted', () => isNoted(page.tabId));
    return page;
  };

  labForTests(start, (...started) => void ([lab, sites] = started));
  beforeEach(async () => {
    other = await lab.open(sites.url(OTHER, '/', { set: ['theirs=1; Path=/'], frame: [sites.url(WWW, '/', { set: ['embedded=1; Path=/; Secure; SameSite=None; Partitioned'] })] }));
  });
  afterEach(async () => {
    const { rules } = await lab.ask('automatic.view', {});
    for (const { id } of rules as AutomaticRule[]) await lab.ask('automatic.delete', { id });
    await lab.ask('automatic.forget-log', {});
    await lab.ask('items.clear', { tabId: other.tabId, ids: (await lab.ask('site.view', { tabId: other.tabId })).items.map(({ id }) => id) });
    const page = await lab.open(sites.url(WWW, '/'));
    await lab.ask('items.clear', { tabId: page.tabId, ids: (await lab.ask('site.view', { tabId: page.tabId })).items.map(({ id }) => id) });
    await Promise.all([page.close(), other.close()]);
  });

  test('the closed site\'s cookies go and nothing else does, and one click brings them back', async () => {
    await turnOn();
    const page = await openNoted();
    const before = await lab.jar();
    expect(before).toHaveLength(OWN.length + 2);
    await page.close();
    await until('the rule has run', async () => (await log()).length > 0);
    expect(await jarOf('dingtalk.localhost')).toEqual([expect.stringContaining('embedded=1')]);
    expect(await jarOf('tracker.localhost')).toEqual([expect.stringContaining('theirs=1')]);
    const [entry, ...more] = await log();
    expect([entry, more]).toEqual([expect.objectContaining({ rule: 'Closed', site: 'dingtalk.localhost', removed: OWN.length, failed: [], canUndo: true, wasCutShort: false }), []]);
    expect(await lab.ask('automatic.undo', { entry: entry?.id as string })).toEqual({ restored: OWN.length, failed: [] });
    expect(await lab.jar()).toEqual(before);
  });

  test('a page that is closed before it has loaded to its end is cleared too', async () => {
    await turnOn();
    const address = JSON.stringify(sites.url(WWW, '/', { set: OWN, isEndless: true }));
    const tabId = await lab.inExtension<number>(`${API}.tabs.create({ url: ${address}, active: false }).then(({ id }) => id)`);
    await until('its cookies are there', async () => (await own()).length === OWN.length);
    await until('it is noted', () => isNoted(tabId));
    await lab.inExtension(`${API}.tabs.remove(${tabId})`);
    await until('the rule has run', async () => (await own()).length === 0);
  });

  test('it waits for the last tab of the site', async () => {
    await turnOn();
    const [first, second] = [await openNoted(), await openNoted('/second')];
    await first.close();
    /* A rule for another site that has come so far shows that the first one's time is over. */
    await turnOn({ name: 'Later', sites: ['tracker.localhost'] });
    const marker = await lab.open(sites.url(OTHER, '/marker', { set: ['marker=1; Path=/'] }));
    await other.close();
    await marker.close();
    await until('the later rule has run', async () => (await jarOf('tracker.localhost')).length === 0);
    expect(await own()).toHaveLength(OWN.length);
    await second.close();
    await until('the first has run', async () => (await log()).some(({ rule }) => rule === 'Closed'));
    expect(await own()).toEqual([]);
    other = await lab.open(sites.url(OTHER, '/'));
  });

  test('a background that is stopped between close and run runs once all the same', async () => {
    await turnOn({ trigger: { on: 'tab-closed', graceSeconds: 2 } });
    const page = await openNoted();
    await lab.stopBackground();
    await page.close();
    await until('the moment is set', () => lab.inExtension<boolean>(`${API}.alarms.get('automatic-clearing').then((alarm) => alarm !== undefined)`));
    await lab.stopBackground();
    await until('the rule has run', async () => (await own()).length === 0);
    await lab.stopBackground();
    await until('it is logged', async () => (await log()).length > 0); // it may have been stopped between clearing and writing that down
    expect((await log()).map(({ rule, removed }) => [rule, removed])).toEqual([['Closed', OWN.length]]);
  });

  test('a rule is off until its dry run was shown, and again once it is changed', async () => {
    const page = await lab.open(sites.url(WWW, '/', { set: OWN }));
    const { id } = await lab.ask('automatic.save', { id: null, draft: RULE });
    await expect(lab.ask('automatic.switch', { id: id as string, isOn: true })).rejects.toThrow('dry run');
    const shown = await lab.ask('automatic.preview', { id: id as string });
    expect([shown.sites, shown.items]).toEqual([1, OWN.length]);
    expect(await jarOf('dingtalk.localhost')).toHaveLength(OWN.length + 1);
    await lab.ask('automatic.switch', { id: id as string, isOn: true });
    await lab.ask('automatic.save', { id, draft: { ...RULE, keepSignIn: true } });
    await expect(lab.ask('automatic.switch', { id: id as string, isOn: true })).rejects.toThrow('dry run');
    await page.close();
  });
}
