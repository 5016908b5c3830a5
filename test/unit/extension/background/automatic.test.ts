import 'fake-indexeddb/auto';
import { AUTOMATIC_ALARM, automaticDue, automaticPage, automaticResume, automaticShown, automaticStart, automaticTabs } from '../../../../extension/background/automatic';
import { AUTOMATIC_ANSWERS } from '../../../../extension/background/automatic-answers';
import { forgetCopies } from '../../../../extension/background/destroy-copies';
import { putUndoCopy, undoCopy } from '../../../../extension/background/undo-copies';
import { readLog } from '../../../../extension/automatic/run-log';
import type { AutomaticRule } from '../../../../extension/messaging/automatic';
import { SETTINGS } from '../../../../extension/settings/settings';
import { cookieStore } from '../../../../extension/stores/cookie';
import type { VisibleTab } from '../../../../extension/stores/open-place';
import { ruleOf } from '../automatic/sketch-rule';
import { fake, fakeBrowser } from '../fake-browser';
import { frameOf } from '../fake-frames';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const DAY = 86_400_000;
const tab = (id: number, site: string, incognito = false) => ({ id, url: `https://www.${site}/`, incognito, frames: [frameOf({ origin: `https://www.${site}`, localStorage: { a: '1' } })] });
const names = (): string[] => fake.cookies.all().map(({ domain, name }) => `${domain} ${name}`).sort();
const have = (...rules: AutomaticRule[]): Promise<void> => SETTINGS.automaticRules.set({ rules });
const noTab = (): Promise<null> => Promise.resolve(null);
const at = (time: number): void => void jest.useFakeTimers({ now: time, doNotFake: ['setImmediate', 'setTimeout', 'queueMicrotask', 'nextTick'] });

/** x.test is shown, then its only tab is closed. */
async function closeX(incognito = false): Promise<void> {
  const id = incognito ? 9 : 1;
  fake.showTabs(tab(id, 'x.test', incognito), tab(2, 'y.test'));
  await automaticTabs();
  fake.showTabs(tab(2, 'y.test'));
  await automaticTabs(id);
}

beforeEach(async () => {
  at(1_000_000);
  fake.reset();
  await forgetCopies();
  fake.cookies.fill({ name: 'c', domain: '.x.test' }, { name: 'session_id', domain: 'www.x.test' }, { name: 'c', domain: '.y.test' }, { name: 'p', domain: '.x.test', storeId: '1' });
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('after a tab was closed', () => {
  test('nothing goes within the grace, the site\'s cookies after it, and an undo is left', async () => {
    await have(ruleOf());
    await closeX();
    expect(fake.alarms.get(AUTOMATIC_ALARM)).toEqual({ when: 1_060_000 });
    await automaticDue();
    expect(names()).toHaveLength(4);
    at(1_060_000);
    await automaticDue();
    expect(names()).toEqual(['.x.test p', '.y.test c']);
    const [entry] = await readLog();
    expect(entry).toMatchObject({ rule: 'Rule', site: 'x.test', removed: 2, failed: [], isPrivate: false });
    expect((await AUTOMATIC_ANSWERS['automatic.view']({})).log.map(({ canUndo }) => canUndo)).toEqual([true]);
    expect(await AUTOMATIC_ANSWERS['automatic.undo']({ entry: entry?.id ?? '' })).toEqual({ restored: 2, failed: [] });
    expect(names()).toHaveLength(4);
  });

  test('each run of a site can be undone from the log, in any order, and once', async () => {
    await have(ruleOf());
    for (const value of ['first', 'second']) {
      fake.cookies.fill({ name: 'c', domain: '.x.test', value });
      await closeX();
      at(Date.now() + 60_000);
      await automaticDue();
    }
    const undoable = async (): Promise<boolean[]> => (await AUTOMATIC_ANSWERS['automatic.view']({})).log.map(({ canUndo }) => canUndo);
    const [second, first] = await readLog();
    expect(await undoable()).toEqual([true, true]);
    expect(await AUTOMATIC_ANSWERS['automatic.undo']({ entry: first?.id ?? '' })).toEqual({ restored: 1, failed: [] });
    expect([fake.cookies.all().map(({ value }) => value), await undoable()]).toEqual([['first'], [true, false]]);
    await expect(AUTOMATIC_ANSWERS['automatic.undo']({ entry: first?.id ?? '' })).rejects.toThrow('no copy');
    expect(await AUTOMATIC_ANSWERS['automatic.undo']({ entry: second?.id ?? '' })).toEqual({ restored: 1, failed: [] });
    expect([fake.cookies.all().map(({ value }) => value), await undoable()]).toEqual([['second'], [false, false]]);
  });

  test('a site that is open again is left alone, until it is closed once more', async () => {
    await have(ruleOf());
    await closeX();
    fake.showTabs(tab(3, 'x.test'));
    at(1_060_000);
    await automaticTabs();
    expect(names()).toHaveLength(4);
    fake.showTabs();
    await automaticTabs(3);
    at(1_120_000);
    await automaticDue();
    expect(names()).not.toContain('.x.test c');
  });

  test('a tab that was closed while nobody listened counts when the background starts', async () => {
    await have(ruleOf());
    fake.showTabs(tab(1, 'x.test'));
    await automaticTabs();
    fake.showTabs();
    await automaticResume(noTab);
    at(1_060_000);
    await automaticResume(noTab);
    expect((await readLog()).map(({ removed }) => removed)).toEqual([2]);
  });

  test('a page that has not loaded to its end counts', async () => {
    await have(ruleOf());
    await automaticShown(tab(1, 'x.test') as unknown as VisibleTab);
    fake.showTabs(tab(2, 'y.test'));
    await automaticTabs(1);
    expect(fake.alarms.get(AUTOMATIC_ALARM)).toEqual({ when: 1_060_000 });
  });

  test('a private window\'s cookies go without a trace on disk', async () => {
    await have(ruleOf());
    await closeX(true);
    at(1_060_000);
    await automaticDue();
    expect(names()).toEqual(['.x.test c', '.y.test c', 'www.x.test session_id']);
    const { 'automatic-rules': _, ...onDisk } = fake.local();
    expect(JSON.stringify(onDisk)).not.toContain('x.test');
    expect((await readLog()).map(({ isPrivate, removed }) => [isPrivate, removed])).toEqual([[true, 1]]);
  });

  test('what the visitor protected stays', async () => {
    await have(ruleOf());
    const rows = await cookieStore.list({ tabId: 1, url: 'https://x.test', site: 'x.test', storeId: '0', frames: Promise.resolve([]), held: () => Promise.resolve([]) });
    await SETTINGS.protectedItems.set(rows.filter(({ name }) => name === 'c').map(({ id }) => id));
    await closeX();
    at(1_060_000);
    await automaticDue();
    expect(names()).toEqual(['.x.test c', '.x.test p', '.y.test c']);
  });
});

test('rules that can not be read delete nothing, say so, and are not written over', async () => {
  await have(ruleOf());
  await closeX();
  const stored = { rules: [{ ...ruleOf(), sites: 'x.test' }] };
  await fakeBrowser.storage.local.set({ 'automatic-rules': stored });
  at(1_060_000);
  await automaticDue();
  await automaticStart();
  expect(names()).toHaveLength(4);
  expect(await AUTOMATIC_ANSWERS['automatic.view']({})).toMatchObject({ isReadable: false, rules: [] });
  const { id: _, activeSince: __, ...draft } = ruleOf();
  await expect(AUTOMATIC_ANSWERS['automatic.save']({ id: null, draft })).rejects.toThrow('discard');
  expect(fake.local()['automatic-rules']).toEqual(stored);
  await AUTOMATIC_ANSWERS['automatic.discard']({});
  expect(await AUTOMATIC_ANSWERS['automatic.view']({})).toMatchObject({ isReadable: true, rules: [] });
});

test('with the browser: all sites but the listed ones, sign-ins kept, private windows left out', async () => {
  await have(ruleOf({ match: 'all-but', sites: ['y.test'], keepSignIn: true, trigger: { on: 'browser-start' } }));
  await automaticResume(noTab);
  expect(names()).toHaveLength(4);
  await automaticStart();
  expect(names()).toEqual(['.x.test p', '.y.test c', 'www.x.test session_id']);
});

test('a start that was cut short before its rules had run is made up for', async () => {
  await have(ruleOf({ trigger: { on: 'browser-start' } }));
  await SETTINGS.automaticPlan.set({ due: [], started: ['r'], lastRuns: {} });
  await automaticResume(noTab);
  expect(names()).toEqual(['.x.test p', '.y.test c']);
  expect((await SETTINGS.automaticPlan.get()).started).toEqual([]);
});

test('on a timer: other kinds too where a tab is open, and again after as long', async () => {
  await have(ruleOf({ kinds: ['cookie', 'local-storage'], trigger: { on: 'timer', minutes: 10 }, activeSince: 1_000_000 }));
  const shown = tab(1, 'x.test');
  fake.showTabs(shown);
  await automaticResume(noTab);
  expect([names().length, fake.alarms.get(AUTOMATIC_ALARM)]).toEqual([4, { when: 1_600_000 }]);
  at(1_600_000);
  await automaticDue();
  expect([names(), shown.frames[0]?.localStorage]).toEqual([['.x.test p', '.y.test c'], {}]);
  expect(fake.alarms.get(AUTOMATIC_ALARM)).toEqual({ when: 2_200_000 });
});

test.each([['shown', automaticShown], ['loaded', automaticPage]])('by age: a site whose page was %s lately stays', async (_, happens) => {
  const rule = ruleOf({ match: 'all-but', sites: [], unvisitedDays: 2, trigger: { on: 'browser-start' }, activeSince: 0 });
  await have(rule);
  at(2 * DAY);
  await happens(tab(1, 'x.test') as unknown as VisibleTab);
  await automaticStart();
  expect(names()).toEqual(['.x.test c', '.x.test p', 'www.x.test session_id']);
  at(4 * DAY);
  await automaticStart();
  expect(names()).toEqual(['.x.test p']);
});

test('a run that was cut short is finished at the next start, and told once', async () => {
  await have(ruleOf());
  const [row] = (await cookieStore.list({ tabId: -1, url: 'https://x.test', site: 'x.test', storeId: '0', frames: Promise.resolve([]), held: () => Promise.resolve([]) })).filter(({ name }) => name === 'c');
  const place = { site: 'x.test', storeId: '0', isPrivate: false };
  await putUndoCopy(place, { time: 5, expires: Date.now() + DAY, copies: [row as never], clearing: { tabId: -1, ids: [row?.id ?? ''], rule: 'Rule' } });
  await automaticResume(noTab);
  await automaticResume(noTab);
  expect(names()).toEqual(['.x.test p', '.y.test c', 'www.x.test session_id']);
  expect(await readLog()).toEqual([expect.objectContaining({ rule: 'Rule', time: 5, removed: 1, wasCutShort: true })]);
  expect(await undoCopy(place)).toMatchObject({ time: 5, wasCutShort: false });
});

describe('what fails does not keep the rest from being done', () => {
  let warned: jest.SpyInstance;
  beforeEach(() => void (warned = jest.spyOn(console, 'warn').mockImplementation()));

  test('not another site of the same rule', async () => {
    await have(ruleOf({ match: 'all-but', sites: [], trigger: { on: 'browser-start' } }));
    const getAll = fakeBrowser.cookies.getAll.bind(fakeBrowser.cookies);
    jest.spyOn(fakeBrowser.cookies, 'getAll').mockImplementation((query) => (query.domain === 'x.test' ? Promise.reject(new Error('no')) : getAll(query)));
    await automaticStart();
    expect(names()).toEqual(['.x.test c', '.x.test p', 'www.x.test session_id']);
    expect(warned).toHaveBeenCalledTimes(1);
  });

  test('nor what is due, where the tabs can not be listed', async () => {
    await have(ruleOf());
    await closeX();
    at(1_060_000);
    jest.spyOn(fakeBrowser.tabs, 'query').mockRejectedValueOnce(new Error('no'));
    await automaticTabs();
    expect(names()).toEqual(['.x.test p', '.y.test c']);
    expect(warned).toHaveBeenCalledTimes(1);
  });

  test('nor what is due, where the tabs can not be listed when it is looked whether the site is open', async () => {
    await have(ruleOf());
    await SETTINGS.automaticPlan.set({ due: [{ ruleId: 'r', site: 'x.test', storeId: '0', at: 5 }, { ruleId: 'r', site: 'y.test', storeId: '0', at: 6 }], started: [], lastRuns: {} });
    await have(ruleOf({ sites: ['x.test', 'y.test'] }));
    jest.spyOn(fakeBrowser.tabs, 'query').mockRejectedValueOnce(new Error('no'));
    await automaticDue();
    expect(names()).toEqual(['.x.test c', '.x.test p', 'www.x.test session_id']);
  });

  test('nor what is due, where a clear that was cut short can not be gone on with', async () => {
    await have(ruleOf());
    await closeX();
    at(1_060_000);
    await putUndoCopy({ site: 'z.test', storeId: '0', isPrivate: false }, { time: 5, expires: Date.now() + DAY, copies: [], clearing: { tabId: 7, ids: [], rule: 'Rule' } });
    await automaticResume(() => Promise.reject(new Error('no')));
    expect(names()).toEqual(['.x.test p', '.y.test c']);
  });
});

test('a rule that names the store of private windows clears nothing when it is run everywhere', async () => {
  await have(ruleOf({ storeId: '1', trigger: { on: 'browser-start' } }));
  await automaticStart();
  expect(names()).toHaveLength(4);
});
