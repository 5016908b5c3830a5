import 'fake-indexeddb/auto';
import { clearItems as clear } from '../../../../extension/background/clear';
import { undoLast } from '../../../../extension/background/undo';
import type { Row } from '../../../../extension/stores/store';
import { forgetCopies } from '../../../../extension/background/destroy-copies';
import { MOST, undoCopy } from '../../../../extension/background/undo-copies';
import type { VisibleTab } from '../../../../extension/stores/open-place';
import { fake, fakeBrowser } from '../fake-browser';
import { frameOf, type FakeFrame } from '../fake-frames';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const WWW = 'https://www.x.test';
const tab = { id: 1, url: WWW, incognito: false } as VisibleTab;
const privateTab = { id: 9, url: WWW, incognito: true } as VisibleTab;
const place = { site: 'x.test', storeId: '0', isPrivate: false };
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

test('clears what is picked, reads again, and puts it back', async () => {
  const frame = show();
  const before = fake.cookies.all();
  expect(await clearItems(tab, ({ name }) => name !== 'd')).toEqual({
    removed: 2, failed: [], returned: [], losses: [], undo: { count: 2, time: expect.any(Number), expires: expect.any(Number) },
  });
  expect([fake.cookies.all().map(({ name }) => name), frame.localStorage]).toEqual([['d'], {}]);
  expect(await undoLast(tab)).toEqual({ restored: 2, failed: [] });
  expect([fake.cookies.all(), frame.localStorage]).toEqual([expect.arrayContaining(before), { a: '1' }]);
  await expect(undoLast(tab)).rejects.toThrow('no copy');
});

test('what the browser keeps failed, what the page wrote back returned; neither counts as removed', async () => {
  show({ afterwards: ({ localStorage }) => void (localStorage['a'] = 'again') });
  fake.cookies.stubborn.add('c');
  const result = await clearItems(tab, () => true);
  expect(result).toMatchObject({ removed: 1, failed: [{ name: 'c', reason: 'refused-by-browser' }], returned: [{ name: 'a' }] });
});

test('a cookie whose name the browser can not tell extensions is not told to be gone, or to have come back', async () => {
  show();
  fake.cookies.fill({ name: 'no text \ufffd', domain: 'www.x.test' });
  jest.spyOn(fakeBrowser.cookies, 'set').mockImplementation(() => Promise.resolve({} as never)); // done, to another one
  const result = await clearItems(tab, ({ kind }) => kind === 'cookie');
  expect(result).toMatchObject({ removed: 0, returned: [], failed: [{ name: 'no text \ufffd', reason: 'refused-by-browser' }], undo: null });
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
  expect(await undoLast(tab)).toEqual({ restored: 1, failed: [{ name: 'c', reason: 'refused-by-browser' }, { name: 'a', reason: 'not-open' }] });
  fake.cookies.stubborn.clear();
  show({ localStorage: {} });
  expect(await undoLast(tab)).toEqual({ restored: 2, failed: [] });
});

test('what was put back without an error and is not there is told as such', async () => {
  show({ localStorage: {} });
  await clearItems(tab, ({ name }) => name === 'd');
  jest.spyOn(fakeBrowser.cookies, 'set').mockResolvedValueOnce(undefined as never);
  expect(await undoLast(tab)).toEqual({ restored: 0, failed: [{ name: 'd', reason: 'not-there' }] });
});

test('a private window\'s copy stays in memory', async () => {
  show({ localStorage: {} });
  fake.cookies.fill({ name: 'secret', domain: 'x.test', storeId: '1' });
  await clearItems(privateTab, () => true);
  expect(Object.keys(fake.session()).filter((key) => key.startsWith('private-undo:'))).toHaveLength(2); // its note, and what it holds
  expect(JSON.stringify(fake.local())).not.toContain('secret');
  expect(await undoCopy(place)).toBeNull();
  expect(await undoLast(privateTab)).toEqual({ restored: 1, failed: [] });
  await clearItems(privateTab, () => true);
  expect(await forgetCopies()).toBe(1);
  expect(Object.keys(fake.session())).toEqual([]);
});

test('names and values that are no text come back as they were, in a private window too', async () => {
  const odd = { 'half\ud800': 'a\udc00', 'half\ud801': 'b\u0000c', 'half\ufffd': 'd' };
  const frame = show({ localStorage: { ...odd } });
  expect(await clearItems(privateTab, ({ name }) => name === 'half\ud800')).toMatchObject({ removed: 1, returned: [] });
  expect(frame.localStorage).toEqual({ 'half\ud801': 'b\u0000c', 'half\ufffd': 'd' });
  await undoLast(privateTab);
  expect(frame.localStorage).toEqual(odd);
});

test('what is too large to keep is cleared without a copy, and says so', async () => {
  const frame = show({ localStorage: { big: 'x'.repeat(MOST.private) } });
  const result = await clearItems(privateTab, ({ name }) => name === 'big');
  expect(result).toMatchObject({ removed: 1, undo: null });
  expect(frame.localStorage).toEqual({});
});

test('of a page that goes away on the way nothing is claimed', async () => {
  show({ afterwards: () => fake.showTabs({ id: 1, frames: [] }) });
  expect(await clearItems(tab, () => true)).toMatchObject({ removed: 2, failed: [{ name: 'a', reason: 'not-open' }] });
});

test('two clears at once take their turns: what is gone is deleted once, and its copy stays', async () => {
  show();
  const [one, other] = await Promise.all([clearItems(tab, () => true), clearItems(tab, () => true)]);
  expect([one.removed, other.removed, other.undo?.count]).toEqual([3, 0, 3]);
});

test('a clear that fails on the way leaves its copy, which nobody carries out later', async () => {
  show();
  const failing = clear(tab, () => true, { onCleared: () => Promise.reject(new Error('no room')) });
  await expect(failing).rejects.toThrow('no room');
  expect(await undoCopy(place)).toMatchObject({ wasCutShort: true });
  expect((await undoCopy(place))?.clearing).toBeUndefined();
});

test('copies that are forgotten while a clear goes on stay forgotten', async () => {
  show();
  expect((await clear(tab, () => true, { onCleared: async () => void (await forgetCopies()) })).undo).toBeNull();
  expect(await undoCopy(place)).toBeNull();
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

  test('a copy that the browser has no room for is told as one that is too large', async () => {
    const frame = show();
    jest.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('quota'));
    expect(await clear(privateTab, () => true, { acceptsLosses: false })).toMatchObject({ removed: 0, isToConfirm: true, losses: [{ loss: 'too-large' }] });
    expect(frame.localStorage).toEqual({ a: '1' });
    jest.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('quota'));
    expect(await clearItems(privateTab, () => true)).toMatchObject({ removed: 1, undo: null });
  });

  test('what is too large to keep is nothing to find out afterwards', async () => {
    const frame = show({ localStorage: { big: 'x'.repeat(MOST.private) } });
    expect(await clear(privateTab, () => true, { acceptsLosses: false })).toMatchObject({ removed: 0, isToConfirm: true, losses: [{ name: 'big', loss: 'too-large' }] });
    expect(Object.keys(frame.localStorage)).toEqual(['big']);
  });
});
