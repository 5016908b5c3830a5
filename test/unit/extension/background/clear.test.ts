import 'fake-indexeddb/auto';
import { clearItems, undoClear } from '../../../../extension/background/clear';
import { destroyOldCopies, forgetCopies, MOST_BYTES, undoCopy, UNDO_ALARM } from '../../../../extension/background/undo-copies';
import type { VisibleTab } from '../../../../extension/stores/open-place';
import { fake, fakeBrowser } from '../fake-browser';
import { frameOf, type FakeFrame } from '../fake-frames';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const WWW = 'https://www.x.test';
const tab = { id: 1, url: WWW, incognito: false } as VisibleTab;
const privateTab = { id: 9, url: WWW, incognito: true } as VisibleTab;
const place = { site: 'x.test', storeId: '0', isPrivate: false };
const HOUR = 3_600_000;

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
    removed: 2, failed: [], returned: [], undo: { count: 2, time: expect.any(Number), expires: expect.any(Number) },
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
  const frame = show({ localStorage: { big: 'x'.repeat(MOST_BYTES.private) } });
  const result = await clearItems(privateTab, ({ name }) => name === 'big');
  expect(result).toMatchObject({ removed: 1, undo: null });
  expect(frame.localStorage).toEqual({});
});
