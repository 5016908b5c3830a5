import 'fake-indexeddb/auto';
import { createStore, keys, set } from 'idb-keyval';
import { clearItems as clear } from '../../../../extension/background/clear';
import { destroyOldCopies, forgetCopies, forgetPrivateCopies, shortenCopies, UNDO_ALARM } from '../../../../extension/background/destroy-copies';
import { putUndoCopy, undoCopy } from '../../../../extension/background/undo-copies';
import type { VisibleTab } from '../../../../extension/stores/open-place';
import type { Row } from '../../../../extension/stores/store';
import { fake, fakeBrowser } from '../fake-browser';
import { frameOf } from '../fake-frames';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const WWW = 'https://www.x.test';
const tab = { id: 1, url: WWW, incognito: false } as VisibleTab;
const place = { site: 'x.test', storeId: '0', isPrivate: false };
const HOUR = 3_600_000;
const clearItems = (of: VisibleTab, picks: (row: Row) => boolean) => clear(of, picks, { acceptsLosses: true });

function show(): void {
  const frame = frameOf({ origin: WWW, localStorage: { a: '1' } });
  fake.showTabs({ id: 1, frames: [frame] }, { id: 9, incognito: true, frames: [frame] });
}

beforeEach(async () => {
  fake.reset();
  await forgetCopies();
  fake.cookies.fill({ name: 'c', domain: '.x.test', sameSite: 'strict', httpOnly: true }, { name: 'd', domain: 'www.x.test' });
});
afterEach(() => jest.useRealTimers());

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

test('copies end as soon as the visitor says, those that are there too', async () => {
  show();
  const { undo } = await clearItems(tab, () => true);
  await fakeBrowser.storage.local.set({ 'undo-minutes': 5 });
  await shortenCopies();
  expect((await undoCopy(place))?.expires).toBe((undo?.time ?? 0) + 5 * 60_000);
});


/** A clear of each of the two cookies, and in between the visitor has copies kept longer. */
async function clearEach(): Promise<void> {
  show();
  await fakeBrowser.storage.local.set({ 'undo-minutes': 5 });
  await clearItems(tab, ({ name }) => name === 'c');
  await fakeBrowser.storage.local.set({ 'undo-minutes': 60 });
  await clearItems(tab, ({ name }) => name === 'd');
}

const onDisk = (): Promise<IDBValidKey[]> => keys(createStore('undo-copies', 'copies'));

test('each copy of a site ends in its own time, and the next one has the alarm then', async () => {
  await clearEach();
  const [later, sooner] = [await undoCopy(place), await undoCopy(place, Number((await onDisk()).map((key) => (key as unknown[])[3]).sort()[0]))];
  expect([sooner?.copies[0]?.name, later?.copies[0]?.name, fake.alarms.get(UNDO_ALARM)]).toEqual(['c', 'd', { when: sooner?.expires }]);
  await destroyOldCopies(); // as at each start
  expect(fake.alarms.get(UNDO_ALARM)).toEqual({ when: sooner?.expires });
  jest.useFakeTimers({ now: sooner?.expires ?? 0, doNotFake: ['setImmediate', 'setTimeout', 'queueMicrotask', 'nextTick'] });
  await destroyOldCopies();
  expect([await undoCopy(place, sooner?.time), await undoCopy(place), await onDisk()]).toEqual([null, later, [['copy', '0', 'x.test', later?.time], ['notes', '0', 'x.test']]]);
  expect(fake.alarms.get(UNDO_ALARM)).toEqual({ when: later?.expires });
});

test('copies that are to end sooner do so one by one: each from its own time on', async () => {
  await clearEach();
  const times = (await onDisk()).flatMap((key) => (key as number[])[3] ?? []).sort();
  await fakeBrowser.storage.local.set({ 'undo-minutes': 15 });
  await shortenCopies();
  expect(await Promise.all(times.map(async (time) => ((await undoCopy(place, time))?.expires ?? 0) - time))).toEqual([5, 15].map((minutes) => minutes * 60_000));
});

test('all are forgotten at once and counted, and nothing of them is left on the disk', async () => {
  await clearEach();
  await clearItems({ ...tab, id: 9, incognito: true }, () => true);
  expect(await forgetCopies()).toBe(3);
  expect([await onDisk(), fake.session(), await undoCopy(place)]).toEqual([[], {}, null]);
});

test('those of private windows are forgotten alone', async () => {
  await clearEach();
  await clearItems({ ...tab, id: 9, incognito: true }, () => true);
  await forgetPrivateCopies();
  expect([fake.session(), await forgetCopies()]).toEqual([{}, 2]);
});

test('what a copy holds is destroyed at the next start where no note speaks of it', async () => {
  await clearEach();
  await set(['notes', '0', 'x.test'], 'not a note', createStore('undo-copies', 'copies'));
  expect(await undoCopy(place)).toBeNull();
  await destroyOldCopies();
  expect(await onDisk()).toEqual([]);
});
