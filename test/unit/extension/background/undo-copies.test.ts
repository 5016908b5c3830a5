import 'fake-indexeddb/auto';
import { createStore, keys } from 'idb-keyval';
import { forgetCopies } from '../../../../extension/background/destroy-copies';
import { endClear, keepRest, MOST, newUndoCopy, putUndoCopy, undoCopy, undoNote, undoNotes, type UndoPlace } from '../../../../extension/background/undo-copies';
import type { Copy } from '../../../../extension/stores/store';
import { fake, fakeBrowser } from '../fake-browser';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const place: UndoPlace = { site: 'x.test', storeId: '0', isPrivate: false };
const secret: UndoPlace = { ...place, storeId: '1', isPrivate: true };
const copyOf = (value: string): Copy => ({ kind: 'local-storage', id: 'a', name: '', value, domain: 'https://x.test', partition: null }) as unknown as Copy;
const keep = async (at: UndoPlace, value = 'v'): Promise<number> => {
  const { copy } = await newUndoCopy([copyOf(value)], at);
  await putUndoCopy(at, copy);
  return copy.time;
};
const isKept = (at: UndoPlace, times: readonly number[]): Promise<boolean[]> => Promise.all(times.map(async (time) => (await undoCopy(at, time)) !== null));

beforeEach(async () => {
  jest.restoreAllMocks();
  fake.reset();
  await forgetCopies();
});

test('of one place as many are kept as there may be, and the oldest make way, with what they hold', async () => {
  const times: number[] = [];
  for (let count = 0; count < MOST.copies + 2; count += 1) times.push(await keep(place));
  expect(await isKept(place, times)).toEqual(times.map((_, index) => index >= 2));
  expect(await keys(createStore('undo-copies', 'copies'))).toHaveLength(MOST.copies + 1); // and their notes
  expect(await forgetCopies()).toBe(MOST.copies);
});

test('all of one place together are within the limit, those of private windows within theirs; other places have their own', async () => {
  const part = 'x'.repeat(Math.floor(MOST.private * 0.4));
  const elsewhere = await keep({ ...secret, site: 'y.test' }, part);
  const times = [await keep(secret, part), await keep(secret, part), await keep(secret, part)];
  expect(await isKept(secret, times)).toEqual([false, true, true]);
  expect(await isKept({ ...secret, site: 'y.test' }, [elsewhere])).toEqual([true]);
  expect(Object.keys(fake.session())).toHaveLength(5);
  const onDisk = [await keep(place, part), await keep(place, part), await keep(place, part)];
  expect(await isKept(place, onDisk)).toEqual([true, true, true]);
});

test('an older one that still fits does not outlive a younger one that makes way', async () => {
  const times = [await keep(secret, 'small'), await keep(secret, 'x'.repeat(MOST.private / 2)), await keep(secret, 'x'.repeat(MOST.private - 10))];
  expect(await isKept(secret, times)).toEqual([false, false, true]);
});

test('where the browser has no room for a new one, those before stay', async () => {
  const part = 'x'.repeat(MOST.private / 2);
  const before = [await keep(secret, part), await keep(secret, part)];
  jest.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('quota'));
  await expect(keep(secret, part)).rejects.toThrow('quota');
  expect(await isKept(secret, before)).toEqual([true, true]);
});

test('two within a millisecond, and one after the clock was set back, are in their order', async () => {
  jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
  const times = [await keep(place, 'one'), await keep(place, 'two')];
  jest.spyOn(Date, 'now').mockReturnValue(999_000);
  times.push(await keep(place, 'three'));
  expect(times).toEqual([1_000_000, 1_000_001, 1_000_002]);
  expect((await undoCopy(place))?.copies[0]?.value).toBe('three');
});

test('of each place the page of all sites is told the one that comes next', async () => {
  await keep(place);
  const [next, other] = [await keep(place), await keep(secret)];
  expect((await undoNotes()).map(({ place: { storeId }, note: { time, origins } }) => [storeId, time, origins])).toEqual([['0', next, ['https://x.test']], ['1', other, ['https://x.test']]]);
});

test('what is forgotten while something goes on with it stays so, and what a copy still holds is told anew', async () => {
  const time = await keep(place, 'abc');
  const copy = await undoCopy(place);
  await keepRest(place, { time, expires: copy?.expires ?? 0, copies: [copyOf('ab'), copyOf('c')] });
  expect(await undoNote(place)).toMatchObject({ time, count: 2, characters: 3 });
  await forgetCopies();
  await keepRest(place, { time, expires: copy?.expires ?? 0, copies: [copyOf('abc')] });
  await endClear(place, time, true);
  expect([await undoNote(place), await keys(createStore('undo-copies', 'copies'))]).toEqual([null, []]);
});
