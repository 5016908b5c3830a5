import { localStorageStore } from '../../../../extension/stores/local-storage';
import { openPlace, type VisibleTab } from '../../../../extension/stores/open-place';
import { sessionStorageStore } from '../../../../extension/stores/session-storage';
import { fake } from '../fake-browser';
import { frameOf } from '../fake-frames';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const WWW = 'https://www.x.test';
const ADS = 'https://ads.t.test';
const tab = { id: 1, url: `${WWW}/page`, incognito: false } as VisibleTab;

const top = () => frameOf({ origin: WWW, localStorage: { a: '1' }, sessionStorage: { s: '1' } });
const third = () => frameOf({ frameId: 2, origin: ADS, ancestors: [WWW], localStorage: { a: '3' } });
/* The site's own frame inside a third party's: partitioned too, since a stranger is around it. */
const nested = () => frameOf({ frameId: 3, origin: WWW, ancestors: [ADS, WWW], localStorage: { a: '5' } });
const twin = () => frameOf({ frameId: 4, origin: WWW, ancestors: [WWW], localStorage: { a: '1' } });

beforeEach(fake.reset);

test('areas are told apart by origin and partition, and one that two frames share is listed once', async () => {
  fake.showTabs({ id: 1, frames: [top(), third(), nested(), twin()] });
  const rows = await localStorageStore.list(await openPlace(tab));
  expect(rows.map(({ domain, partition, value, party }) => [domain, partition, value, party])).toEqual([
    [WWW, null, '1', 'first'], [ADS, 'https://x.test', '3', 'third'], [WWW, 'https://x.test', '5', 'first'],
  ]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
});

test('removing takes one key of one area, and restoring puts it back', async () => {
  const frames = [top(), third()];
  fake.showTabs({ id: 1, frames });
  const place = await openPlace(tab);
  const [first] = await localStorageStore.list(place);
  if (!first) throw new Error('nothing listed');
  expect(await localStorageStore.remove(place, [first])).toEqual([]);
  expect(frames.map(({ localStorage }) => localStorage)).toEqual([{}, { a: '3' }]);
  expect(frames[0]?.sessionStorage).toEqual({ s: '1' });
  expect(await localStorageStore.restore(place, (await localStorageStore.snapshot(place, [first])).copies)).toEqual([]);
  expect(frames[0]?.localStorage).toEqual({ a: '1' });
});

test('what has no frame any more can not be reached, and says so', async () => {
  fake.showTabs({ id: 1, frames: [top(), third()] });
  const rows = await localStorageStore.list(await openPlace(tab));
  fake.showTabs({ id: 1, frames: [top()] });
  expect(await localStorageStore.remove(await openPlace(tab), rows)).toEqual([{ id: rows[1]?.id, name: 'a', reason: 'not-open' }]);
});

test('a frame that moved on between reading and removing keeps what it has', async () => {
  const place = await (async () => {
    fake.showTabs({ id: 1, frames: [top()] });
    const opened = await openPlace(tab);
    await opened.frames;
    return opened;
  })();
  const rows = await sessionStorageStore.list(place);
  const moved = frameOf({ origin: 'https://elsewhere.test', sessionStorage: { s: 'theirs' } });
  fake.showTabs({ id: 1, frames: [moved] });
  expect(await sessionStorageStore.remove(place, rows)).toEqual([expect.objectContaining({ reason: 'not-open' })]);
  expect(moved.sessionStorage).toEqual({ s: 'theirs' });
});

test('a tab without a frame to reach is a place without frames', async () => {
  fake.showTabs({ id: 1 });
  const place = await openPlace(tab);
  expect([await place.frames, await place.reached]).toEqual([[], false]);
});

test('private windows have a cookie store of their own', async () => {
  fake.showTabs({ id: 9, frames: [] });
  expect((await openPlace({ ...tab, id: 9, incognito: true })).storeId).toBe('1');
});
