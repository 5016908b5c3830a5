import 'fake-indexeddb/auto';
import { clearItems } from '../../../../extension/background/clear';
import { forgetCopies } from '../../../../extension/background/destroy-copies';
import { addItem, editItem } from '../../../../extension/background/edit';
import { undoLast } from '../../../../extension/background/undo';
import { undoStateOf, type UndoPlace } from '../../../../extension/background/undo-copies';
import { listRows } from '../../../../extension/stores';
import { openPlace, type VisibleTab } from '../../../../extension/stores/open-place';
import { fake } from '../fake-browser';
import { frameOf, type FakeFrame } from '../fake-frames';
import { cookie } from '../transfer/arbitrary';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const WWW = 'https://www.x.test';
const ordinary = { id: 1, url: WWW, incognito: false } as VisibleTab;
const secret = { id: 9, url: WWW, incognito: true } as VisibleTab;
const placeOf = ({ incognito }: VisibleTab): UndoPlace => ({ site: 'x.test', storeId: incognito ? '1' : '0', isPrivate: incognito });
const own = (name: string, value: string) => cookie({ name, value, domain: 'www.x.test', path: '/', expires: null, partition: null, flags: { secure: false, httpOnly: false, hostOnly: true, sameSite: 'lax' } });
let frame: FakeFrame;

const jar = (): string[] => fake.cookies.all().map(({ name, value }) => `${name}=${value}`).sort();
const timeOf = async (tab: VisibleTab): Promise<number | null> => (await undoStateOf(placeOf(tab)))?.time ?? null;
const idOf = async (name: string): Promise<string> => (await listRows(await openPlace(ordinary))).find((row) => row.name === name)?.id ?? '';

/** Clears one item by its name; returns the time of its copy. */
async function clear(name: string, tab = ordinary): Promise<number> {
  expect(await clearItems(tab, (row) => row.name === name)).toMatchObject({ removed: 1, failed: [] });
  return (await timeOf(tab)) ?? 0;
}

beforeEach(async () => {
  jest.restoreAllMocks();
  fake.reset();
  await forgetCopies();
  frame = frameOf({ origin: WWW, localStorage: { a: '1' } });
  fake.showTabs({ id: 1, url: WWW, frames: [frame] }, { id: 9, url: WWW, incognito: true, frames: [frame] });
  fake.permissions.origins.push('*://*.x.test/*');
  for (const storeId of ['0', '1']) fake.cookies.fill(...fake.cookies.all(), { name: 'c', domain: 'www.x.test', value: '2', storeId }, { name: 'd', domain: '.x.test', value: '3', storeId });
});

test.each([['an ordinary', ordinary], ['a private', secret]])('three things that were deleted one by one in %s window come back one by one, the last one first', async (_, tab) => {
  const before = [jar(), { ...frame.localStorage }];
  const times = [await clear('a', tab), await clear('c', tab), await clear('d', tab)];
  for (const time of times.reverse()) {
    expect(await timeOf(tab)).toBe(time);
    expect(await undoLast(tab)).toEqual({ restored: 1, failed: [] });
  }
  expect([jar(), frame.localStorage, await timeOf(tab)]).toEqual([...before, null]);
  await expect(undoLast(tab)).rejects.toThrow('no copy');
});

test('changes and clears are taken back in their order, each to what was there before it', async () => {
  const steps: (() => Promise<unknown>)[] = [
    async () => editItem(ordinary, await idOf('c'), own('c', 'edited')),
    () => clear('c'),
    () => addItem(ordinary, own('c', 'added')),
    () => clear('c'),
  ];
  const seen: string[][] = [];
  for (const step of steps) {
    seen.push(jar());
    await step();
  }
  for (const state of seen.reverse()) {
    expect((await undoLast(ordinary)).failed).toEqual([]);
    expect(jar()).toEqual(state);
  }
});

describe('a clear that is named by its time', () => {
  test('comes back though later ones are there, which come back after it', async () => {
    const [first] = [await clear('a'), await clear('c'), await clear('d')];
    expect(await undoLast(ordinary, first)).toEqual({ restored: 1, failed: [] });
    expect(frame.localStorage).toEqual({ a: '1' });
    await undoLast(ordinary);
    await undoLast(ordinary);
    expect(jar()).toEqual(['c=2', 'c=2', 'd=3', 'd=3']);
    await expect(undoLast(ordinary, first)).rejects.toThrow('no copy');
  });

  test('puts what a later one took as well back as it was before it; the later one then as that found it', async () => {
    const first = await clear('a');
    frame.localStorage['a'] = 'anew';
    await clear('a');
    expect(await undoLast(ordinary, first)).toEqual({ restored: 1, failed: [] });
    expect(frame.localStorage).toEqual({ a: '1' });
    expect(await undoLast(ordinary)).toEqual({ restored: 1, failed: [] });
    expect(frame.localStorage).toEqual({ a: 'anew' });
  });

  test('puts what is there again back over it', async () => {
    const first = await clear('c');
    await clear('d');
    await addItem(ordinary, own('c', 'anew'));
    expect(await undoLast(ordinary, first)).toEqual({ restored: 1, failed: [] });
    expect(jar()).toEqual(['c=2', 'c=2', 'd=3']);
  });

  test('tells what the browser would not take, keeps it, and leaves the copies of others alone', async () => {
    const [first, second] = [await clear('c'), await clear('d')];
    fake.cookies.stubborn.add('c');
    expect(await undoLast(ordinary, first)).toEqual({ restored: 0, failed: [{ name: 'c', reason: 'refused-by-browser' }] });
    fake.cookies.stubborn.clear();
    expect(await timeOf(ordinary)).toBe(second);
    expect(await undoLast(ordinary, first)).toEqual({ restored: 1, failed: [] });
    expect(await timeOf(ordinary)).toBe(second);
  });
});

describe('what does not come back does not stand before the others:', () => {
  test('it is offered once more, and then after them', async () => {
    const [first, second] = [await clear('a'), await clear('c')];
    fake.cookies.stubborn.add('c');
    for (const offered of [second, second, first, second]) {
      expect(await timeOf(ordinary)).toBe(offered);
      await undoLast(ordinary);
    }
    expect(frame.localStorage).toEqual({ a: '1' });
    fake.cookies.stubborn.clear();
    expect(await undoLast(ordinary)).toEqual({ restored: 1, failed: [] });
  });

  test('what has ended by now is told once, and is not kept', async () => {
    const first = await clear('a');
    fake.cookies.fill({ name: 'short', domain: 'www.x.test', expirationDate: Date.now() / 1000 + 100 });
    await clear('short');
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + 200_000);
    expect(await undoLast(ordinary)).toEqual({ restored: 0, failed: [{ name: 'short', reason: 'expired' }] });
    expect(await timeOf(ordinary)).toBe(first);
  });
});
