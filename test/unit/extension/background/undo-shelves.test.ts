import 'fake-indexeddb/auto';
import { createStore, get, set } from 'idb-keyval';
import { destroyOldCopies } from '../../../../extension/background/destroy-copies';
import { clearItems } from '../../../../extension/background/clear';
import { undoLast } from '../../../../extension/background/undo';
import { copyAt, undoStateOf, unfinishedClears, type UndoPlace } from '../../../../extension/background/undo-copies';
import type { VisibleTab } from '../../../../extension/stores/open-place';
import { fake, fakeBrowser } from '../fake-browser';
import { frameOf } from '../fake-frames';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const WWW = 'https://www.x.test';
const tab = { id: 1, url: WWW, incognito: false } as VisibleTab;
const secret = { id: 9, url: WWW, incognito: true } as VisibleTab;
const place: UndoPlace = { site: 'x.test', storeId: '0', isPrivate: false };
const store = createStore('undo-copies', 'copies');

async function clearBoth(of: VisibleTab): Promise<UndoPlace> {
  const frame = frameOf({ origin: WWW, localStorage: { a: '1', b: '2' } });
  fake.showTabs({ id: 1, frames: [frame] }, { id: 9, incognito: true, frames: [frame] });
  for (const name of ['a', 'b']) await clearItems(of, (one) => one.name === name, { acceptsLosses: true });
  return of.incognito ? { ...place, storeId: '1', isPrivate: true } : place;
}

beforeEach(() => fake.reset());

test('what is told of a copy is read without it', async () => {
  await clearBoth(tab);
  const big = jest.spyOn(IDBObjectStore.prototype, 'get');
  await undoStateOf(place);
  await destroyOldCopies();
  await unfinishedClears();
  expect(big.mock.calls.map(([key]) => (key as string[])[0])).not.toContain('copy');
  expect(big).toHaveBeenCalled();
  big.mockRestore();
});

describe('a record that can not be read', () => {
  test.each([
    ['on disk', tab, (key: unknown[], value: unknown) => set(key as never, value, store)],
    ['in memory', secret, (key: unknown[], value: unknown) => fakeBrowser.storage.session.set({ [`private-undo:${JSON.stringify(key)}`]: value === undefined ? '{' : JSON.stringify(value) })],
  ])('%s is no undo: the one before it is offered, and nobody fails', async (_, of, damage) => {
    const at = await clearBoth(of);
    const time = (await undoStateOf(at))?.time ?? 0;
    await damage(['copy', at.storeId, at.site, time], { copies: 'none' });
    await expect(undoLast(of)).rejects.toThrow('no copy');
    expect(await undoLast(of)).toMatchObject({ restored: 1, failed: [] });
    await clearBoth(of);
    await damage(['notes', at.storeId, at.site], [null, 5, { time: 'now' }, { time: 1, expires: 9e15, count: 1, characters: 1, origins: [], clearing: 'all' }]);
    expect([await undoStateOf(at), await copyAt(at, 1)]).toEqual([null, null]);
    expect((await unfinishedClears()).filter(({ place: { site } }) => site === at.site)).toEqual([]);
    await damage(['notes', at.storeId, at.site], undefined);
    expect(await undoStateOf(at)).toBeNull();
    await destroyOldCopies();
    expect(await get(['copy', at.storeId, at.site, time], store)).toBeUndefined();
    await expect(undoLast(of)).rejects.toThrow('no copy');
    await clearBoth(of);
    expect(await undoLast(of)).toEqual({ restored: 1, failed: [] });
  });
});
