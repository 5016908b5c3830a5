import 'fake-indexeddb/auto';
import { natives } from '../../../../sdk/natives';
import { clearProfile, FAILED, HOST, inDatabase, leavePage, openPage, PREFIX, statuses, SUCCESS, text, thrown, until, type PageOptions } from './open-page';

beforeEach(clearProfile);

const MB = 1024 * 1024;
const KEY = `${HOST}//big`;
const UNLIMITED: PageOptions = { fixed: { quota: Infinity } };
const line = (): string | null => localStorage.getItem(PREFIX + KEY);

/** A page on which an object of so many bytes has been stored. */
async function store(bytes: number, options: PageOptions = UNLIMITED): Promise<void> {
  const object = openPage(options).get('big');
  const told = statuses(object);
  object.data.a = text(bytes);
  object.data.b = 'b';
  if (object.flush() === 'pending') await until(() => told.length);
  expect(told.filter((status) => status !== SUCCESS)).toEqual([]);
}

test('up to 1 MB in all there is a copy that can be read at once; beyond, flush is pending until the database has it', async () => {
  await store(MB - 200);
  expect(line()).toMatch(/^AL8/);
  const page = openPage(UNLIMITED);
  expect((page.get('big').data.a as string).length).toBe(MB - 200);
  const second = page.get('second');
  const told = statuses(second);
  second.data.a = text(1000);
  expect(second.flush()).toBe('pending');
  await until(() => told.length);
  expect([told, localStorage.getItem(`${PREFIX}${HOST}//second`)]).toEqual([[SUCCESS], `>${second.size}`]);
  expect(page.list().map(({ size }) => size)).toEqual([page.get('big').size, second.size]);
});

test('a larger one is there after ready, in the object that the page has already, under what it has set', async () => {
  await store(MB + 1);
  const page = openPage(UNLIMITED);
  const { data } = page.get('big');
  expect(data).toEqual({});
  data.b = 'mine';
  await page.api.ready();
  expect([(data.a as string).length, data.b]).toEqual([MB + 1, 'mine']);
  expect(Object.keys(page.get('big').data).sort()).toEqual(['a', 'b']);
});

test('flushed before ready, it waits, and takes nothing away', async () => {
  await store(MB + 1);
  const object = openPage(UNLIMITED).get('big');
  const told = statuses(object);
  object.data.c = 'c';
  expect(object.flush()).toBe('pending');
  await until(() => told.length);
  const page = openPage(UNLIMITED);
  await page.api.ready();
  expect([told, Object.keys(page.get('big').data).sort()]).toEqual([[SUCCESS], ['a', 'b', 'c']]);
});

test('a page that goes before ready leaves it as it is', async () => {
  await store(MB + 1);
  openPage(UNLIMITED).get('big').data.c = 'c';
  leavePage();
  const page = openPage(UNLIMITED);
  await page.api.ready();
  expect(Object.keys(page.get('big').data)).toEqual(['a', 'b']);
});

test('what is not allowed to be seen is not there after ready either, and is on grant', async () => {
  await store(MB + 1);
  const page = openPage({ ...UNLIMITED, consent: 'hold' });
  const object = page.get('big');
  await page.api.ready();
  expect(object.data).toEqual({});
  page.guarding.settle(true);
  expect(Object.keys(object.data)).toEqual(['a', 'b']);
});

test('one that shrinks has a copy again, and the older file does not count', async () => {
  await store(MB + 1);
  await store(10);
  expect(line()).toMatch(/^AL8/);
  expect(openPage(UNLIMITED).get('big').data).toEqual({ a: text(10), b: 'b' });
});

test('cleared, it is gone at once, and from the database soon', async () => {
  await store(MB + 1);
  const page = openPage(UNLIMITED);
  page.get('big').clear();
  expect(line()).toBeNull();
  await page.api.ready();
  expect([page.get('big').data, page.list()]).toEqual([{}, []]);
  await until(async () => !(KEY in (await inDatabase())));
});

test('what was removed from local storage alone does not come back from the database, which is rid of it', async () => {
  await store(10);
  await until(async () => KEY in (await inDatabase()));
  localStorage.clear();
  const page = openPage();
  await page.api.ready();
  expect([page.get('big').data, await inDatabase()]).toEqual([{}, {}]);
});

test('an object that another tab stores again just when it is tidied away stays', async () => {
  await store(10);
  await until(async () => KEY in (await inDatabase()));
  const { getItem } = natives();
  let looks = 0;
  const lateLine = (area: Storage, name: string): string | null => (name === PREFIX + KEY && looks++ === 0 ? null : getItem(area, name));
  const page = openPage({ natives: { ...natives(), getItem: lateLine } });
  await page.api.ready();
  expect([looks > 1, KEY in (await inDatabase())]).toEqual([true, true]);
});

test('looking makes no database', async () => {
  const page = openPage();
  await page.api.ready();
  expect(page.get('big').data).toEqual({});
  page.get('big').clear();
  await page.remove(KEY);
  expect(await indexedDB.databases()).toEqual([]);
  page.get('big').data.a = 1;
  page.get('big').flush();
  await until(async () => KEY in (await inDatabase()));
});

test('where local storage is full the database has it', async () => {
  const { setItem } = natives();
  const nearlyFull = (area: Storage, name: string, value: string): void => {
    if (value.length > 50) throw new DOMException('', 'QuotaExceededError');
    setItem(area, name, value);
  };
  const options = { natives: { ...natives(), setItem: nearlyFull } };
  await store(1000, options);
  expect(line()).toMatch(/^>\d+$/);
  const page = openPage(options);
  await page.api.ready();
  expect(page.get('big').data).toEqual({ a: text(1000), b: 'b' });
});

test('where not even a line fits, flush throws as the platform does, and the page that goes tries again', () => {
  let isFull = true;
  const { setItem } = natives();
  const full = (area: Storage, name: string, value: string): void => {
    if (isFull) throw new DOMException('', 'QuotaExceededError');
    setItem(area, name, value);
  };
  const object = openPage({ natives: { ...natives(), setItem: full } }).get('big');
  object.data.a = 1;
  expect(thrown(() => object.flush())).toBe('QuotaExceededError');
  leavePage();
  expect(line()).toBeNull();
  isFull = false;
  leavePage();
  expect(line()).toMatch(/^AL8/);
});

test('where local storage is denied the database alone says what there is', async () => {
  const denied: PageOptions = { natives: { ...natives(), localStorage: null } };
  await store(1000, denied);
  expect(Object.keys(localStorage)).toEqual([]);
  const page = openPage(denied);
  expect(page.get('big').data).toEqual({});
  await page.api.ready();
  expect(page.get('big').data).toEqual({ a: text(1000), b: 'b' });
  expect(page.list()).toEqual([{ name: KEY, size: page.get('big').size }]);
  await page.remove(KEY);
  expect([page.list(), await inDatabase()]).toEqual([[], {}]);
});

test.each<[string, () => IDBOpenDBRequest]>([
  ['is denied', () => { throw new DOMException('', 'SecurityError'); }],
  ['fails', () => { const request = { error: new DOMException('', 'UnknownError') } as never as IDBOpenDBRequest; queueMicrotask(() => request.onerror?.({} as never)); return request; }],
])('where the database %s, what has a copy is stored, and what needs it fails and leaves no line', async (_, openDatabase) => {
  jest.spyOn(indexedDB, 'open').mockImplementation(openDatabase);
  const page = openPage(UNLIMITED);
  await page.api.ready();
  const object = page.get('big');
  const told = statuses(object);
  object.data.a = text(1000);
  expect(object.flush()).toBe('flushed');
  object.data.a = text(MB + 1);
  expect(object.flush()).toBe('pending');
  await until(() => told.length);
  await until(() => line() === null);
  expect(told).toEqual([FAILED]);
});

test('a database that someone else deletes is let go and made anew', async () => {
  await store(MB + 1);
  await new Promise((resolve) => (indexedDB.deleteDatabase('dingtalk_consent_so').onsuccess = resolve));
  const object = openPage(UNLIMITED).get('big');
  const told = statuses(object);
  object.data.c = text(MB + 1);
  object.flush();
  await until(() => told.length);
  const deleted = new Promise((resolve) => (indexedDB.deleteDatabase('dingtalk_consent_so').onsuccess = resolve));
  await deleted;
  object.data.d = 1;
  object.flush();
  await until(() => told.length > 1);
  expect([told, Object.keys(await inDatabase())]).toEqual([[SUCCESS, SUCCESS], [KEY]]);
});
