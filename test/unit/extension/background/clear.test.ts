import 'fake-indexeddb/auto';
import { clearItems as clear, resumeClears, undoClear } from '../../../../extension/background/clear';
import type { Row } from '../../../../extension/stores/store';
import { destroyOldCopies, forgetCopies, MOST, putUndoCopy, undoCopy, UNDO_ALARM } from '../../../../extension/background/undo-copies';
import type { VisibleTab } from '../../../../extension/stores/open-place';
import { fake, fakeBrowser } from '../fake-browser';
import { frameOf, type FakeFrame } from '../fake-frames';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const WWW = 'https://www.x.test';
const tab = { id: 1, url: WWW, incognito: false } as VisibleTab;
const privateTab = { id: 9, url: WWW, incognito: true } as VisibleTab;
const place = { site: 'x.test', storeId: '0', isPrivate: false };
const HOUR = 3_600_000;
const clearItems = (of: VisibleTab, picks: (row: Row) => boolean) => clear(of, picks, { acceptsLosses: true });

function show(more: Partial<FakeFrame> = {}): FakeFrame {
  const frame = frameOf({ origin: WWW, localStorage: { a: '1' }, ...more });
  fake.showTabs({ id: 1, frames: [frame] }, { id: 9, incognito: true, frames: [frame] });
  return frame;
}

beforeEach(async () => {
  fake.reset();
  await forgetCopies();
  fake.cookies.fill({ name: 'c', domain: '.x.test', sameSite: 'strict', httpOnly: true }, { name: 'd', domain: 'www.x.test' });
});
afterEach(() => jest.useRealTimers());

test('clears what is picked, reads again, and puts it back', async () => {
  const frame = show();
  const before = fake.cookies.all();
  expect(await clearItems(tab, ({ name }) => name !== 'd')).toEqual({
    removed: 2, failed: [], returned: [], losses: [], undo: { count: 2, time: expect.any(Number), expires: expect.any(Number) },
  });
  expect([fake.cookies.all().map(({ name }) => name), frame.localStorage]).toEqual([['d'], {}]);
  expect(await undoClear(tab)).toEqual({ restored: 2, failed: [] });
  expect([fake.cookies.all(), frame.localStorage]).toEqual([expect.arrayContaining(before), { a: '1' }]);
  await expect(undoClear(tab)).rejects.toThrow('no copy');
});

test('what the browser keeps failed, what the page wrote back returned; neither counts as removed', async () => {
  show({ afterwards: ({ localStorage }) => void (localStorage['a'] = 'again') });
  fake.cookies.stubborn.add('c');
  const result = await clearItems(tab, () => true);
  expect(result).toMatchObject({ removed: 1, failed: [{ name: 'c', reason: 'refused-by-browser' }], returned: [{ name: 'a' }] });
});

test('the copy is there before the first thing goes', async () => {
  show();
  const seen: (number | undefined)[] = [];
  const { set } = fakeBrowser.cookies;
  jest.spyOn(fakeBrowser.cookies, 'set').mockImplementation(async (details) => {
    seen.push((await undoCopy(place))?.copies.length);
    return set(details);
  });
  await clearItems(tab, ({ kind }) => kind === 'cookie');
  expect(seen).toEqual([2, 2]);
});

test('a clear that removed nothing leaves the copy of the one before', async () => {
  show();
  const { undo } = await clearItems(tab, ({ name }) => name === 'd');
  fake.cookies.stubborn.add('c');
  expect((await clearItems(tab, ({ name }) => name === 'c')).undo).toEqual(undo);
  expect((await clearItems(tab, () => false)).undo).toEqual(undo);
});

test('undo names what did not come back, and keeps it for another try', async () => {
  show();
  await clearItems(tab, () => true);
  fake.cookies.stubborn.add('c');
  fake.showTabs({ id: 1, frames: [] });
  expect(await undoClear(tab)).toEqual({ restored: 1, failed: [{ name: 'c', reason: 'refused-by-browser' }, { name: 'a', reason: 'not-open' }] });
  fake.cookies.stubborn.clear();
  show({ localStorage: {} });
  expect(await undoClear(tab)).toEqual({ restored: 2, failed: [] });
});

test('what was put back without an error and is not there is told as such', async () => {
  show({ localStorage: {} });
  await clearItems(tab, ({ name }) => name === 'd');
  jest.spyOn(fakeBrowser.cookies, 'set').mockResolvedValueOnce(undefined as never);
  expect(await undoClear(tab)).toEqual({ restored: 0, failed: [{ name: 'd', reason: 'not-there' }] });
});

test('copies live an hour: an alarm ends them, and one that is late finds none', async () => {
  show();
  const { undo } = await clearItems(tab, () => true);
  expect(undo && undo.expires - undo.time).toBe(HOUR);
  expect(fake.alarms.get(UNDO_ALARM)).toEqual({ when: undo?.expires });
  jest.useFakeTimers({ now: undo?.expires ?? 0, doNotFake: ['setImmediate', 'setTimeout', 'queueMicrotask', 'nextTick'] });
  expect(await undoCopy(place)).toBeNull();
  await destroyOldCopies();
  expect(fake.alarms.has(UNDO_ALARM)).toBe(false);
  expect(await forgetCopies()).toBe(0);
});

test('a copy that is to end before an older one does has the alarm', async () => {
  show();
  await clearItems(tab, ({ name }) => name === 'd');
  const soon = Date.now() + 60_000;
  await putUndoCopy({ ...place, site: 'other.test' }, { time: Date.now(), expires: soon, copies: [] });
  expect(fake.alarms.get(UNDO_ALARM)).toEqual({ when: soon });
});

test('a private window\'s copy stays in memory', async () => {
  show({ localStorage: {} });
  fake.cookies.fill({ name: 'secret', domain: 'x.test', storeId: '1' });
  await clearItems(privateTab, () => true);
  expect(Object.keys(fake.session()).filter((key) => key.startsWith('private-undo:'))).toHaveLength(1);
  expect(JSON.stringify(fake.local())).not.toContain('secret');
  expect(await undoCopy(place)).toBeNull();
  expect(await undoClear(privateTab)).toEqual({ restored: 1, failed: [] });
  await clearItems(privateTab, () => true);
  expect(await forgetCopies()).toBe(1);
  expect(Object.keys(fake.session())).toEqual([]);
});

test('what is too large to keep is cleared without a copy, and says so', async () => {
  const frame = show({ localStorage: { big: 'x'.repeat(MOST.private) } });
  const result = await clearItems(privateTab, ({ name }) => name === 'big');
  expect(result).toMatchObject({ removed: 1, undo: null });
  expect(frame.localStorage).toEqual({});
});

describe('what an undo would lack', () => {
  const holds = () => ({ 'service-worker': { 'https://www.x.test/': 'script' } });

  test('is told before anything is deleted', async () => {
    const frame = show({ losses: ['fetched-anew'], holds: holds() });
    expect(await clear(tab, () => true, { acceptsLosses: false })).toMatchObject({ removed: 0, isToConfirm: true, losses: [{ name: 'https://www.x.test/', loss: 'fetched-anew' }] });
    expect([frame.localStorage, frame.holds, fake.cookies.all().length]).toEqual([{ a: '1' }, holds(), 2]);
    expect(await undoCopy(place)).toBeNull();
  });

  test('is deleted once the visitor accepts it', async () => {
    const frame = show({ losses: ['fetched-anew'], holds: holds() });
    expect(await clearItems(tab, () => true)).toMatchObject({ removed: 4, losses: [{ loss: 'fetched-anew' }] });
    expect(frame.holds).toEqual({ 'service-worker': {} });
  });

  test('what is too large to keep is nothing to find out afterwards', async () => {
    const frame = show({ localStorage: { big: 'x'.repeat(MOST.private) } });
    expect(await clear(privateTab, () => true, { acceptsLosses: false })).toMatchObject({ removed: 0, isToConfirm: true, losses: [{ name: 'big', loss: 'too-large' }] });
    expect(Object.keys(frame.localStorage)).toEqual(['big']);
  });
});

describe('a clear that the end of the background cut short', () => {
  /** The copy as it lies there in the middle of a clear, with one of three gone. */
  async function cutShort(): Promise<void> {
    const before = await clearItems(tab, () => true);
    expect(before.removed).toBe(3);
    const copy = await undoCopy(place);
    if (!copy) throw new Error('no copy');
    await undoClear(tab);
    await clearItems(tab, ({ name }) => name === 'd');
    await putUndoCopy(place, { ...copy, clearing: { tabId: 1, ids: copy.copies.map(({ id }) => id) } });
  }

  test('goes on where the tab is as it was, and all of it can be undone', async () => {
    const frame = show();
    await cutShort();
    await resumeClears(() => Promise.resolve(tab));
    expect([fake.cookies.all(), frame.localStorage]).toEqual([[], {}]);
    expect(await undoClear(tab)).toEqual({ restored: 3, failed: [] });
  });

  test('is told where the tab is gone: nothing more is deleted, and what was can be put back', async () => {
    const frame = show();
    await cutShort();
    await resumeClears(() => Promise.resolve(null));
    expect([fake.cookies.all().length, frame.localStorage]).toEqual([1, { a: '1' }]);
    expect(await undoCopy(place)).toMatchObject({ wasCutShort: true });
    expect((await undoCopy(place))?.clearing).toBeUndefined();
    expect(await undoClear(tab)).toEqual({ restored: 3, failed: [] });
  });

  test('of a tab that shows another site by now touches nothing there', async () => {
    const frame = show();
    await cutShort();
    fake.showTabs({ id: 1, url: 'https://other.test/', frames: [frameOf({ origin: 'https://other.test', localStorage: { a: 'theirs' } })] });
    await resumeClears(() => Promise.resolve({ ...tab, url: 'https://other.test/' }));
    expect(frame.localStorage).toEqual({ a: '1' });
    expect(await undoCopy(place)).toMatchObject({ wasCutShort: true });
  });

  test('is over after it was taken up', async () => {
    show();
    await cutShort();
    await resumeClears(() => Promise.resolve(null));
    const tabOf = jest.fn(() => Promise.resolve(null));
    await resumeClears(tabOf);
    expect(tabOf).not.toHaveBeenCalled();
  });
});
