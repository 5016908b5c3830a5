import 'fake-indexeddb/auto';
import { fromBase64 } from '../../../../sdk/shared-objects/base64';
import { readSol } from '../../../../sdk/shared-objects/read-sol';
import { clearProfile, HOST, inDatabase, leavePage, lines, openPage, PREFIX, text, thrown, until } from './open-page';

beforeEach(clearProfile);

const KEY = `${HOST}//prefs`;
const line = (): string | null => localStorage.getItem(PREFIX + KEY);

test('what is flushed is there at once on the next page', () => {
  const { data, flush } = openPage().get('prefs');
  data.theme = 'dark';
  data.columns = [1, 2.5, 'three'];
  expect(flush()).toBe('flushed');
  expect(openPage().get('prefs').data).toEqual({ theme: 'dark', columns: [1, 2.5, 'three'] });
});

test('the file lies in the database too', async () => {
  const { data, flush } = openPage().get('prefs');
  data.theme = 'dark';
  flush();
  await until(async () => (await inDatabase())[KEY]);
  expect([...(await inDatabase())[KEY]!]).toEqual([...fromBase64(line()!)]);
});

test('data keeps its types: what is one object stays one, in a circle too', () => {
  const { data, flush } = openPage().get('prefs');
  const date = new Date(1.5e12);
  const folder: Record<string, unknown> = { name: 'f', date };
  folder.self = folder;
  const sparse: unknown[] & { label?: string } = [1, undefined, 3];
  sparse[40] = 'far';
  sparse.label = 'named';
  Object.assign(data, {
    folder, again: folder, sparse, date, nothing: undefined, none: null, yes: true, minus: -0, int: 268435455, more: 268435456, nan: NaN,
    bytes: new Uint8Array([1, 255]), buffer: new Uint8Array([7]).buffer, ints: new Int32Array([-1]), uints: new Uint32Array([4294967295]),
    doubles: new Float64Array([0.5]), map: new Map<unknown, unknown>([['k', 1], [date, folder]]), far: '钉钉 😀', invalid: new Date(NaN),
  });
  Object.defineProperty(data, '__proto__', { value: { polluted: true }, enumerable: true, configurable: true, writable: true });
  data.method = () => 1;
  data.list = ['a', () => 1, Symbol('s')];
  flush();
  const read = openPage().get('prefs').data;
  expect(Object.keys(read).sort()).toEqual(Object.keys(data).filter((name) => name !== 'method').sort()); // functions are left out
  expect(read.folder).toBe(read.again);
  expect((read.folder as typeof folder).self).toBe(read.folder);
  expect((read.folder as typeof folder).date).toBe(read.date);
  const { sparse: readSparse, map, bytes, buffer, ints, uints, doubles, date: readDate, invalid } = read;
  expect(readDate).toEqual(date);
  expect(Number.isNaN((invalid as Date).getTime())).toBe(true);
  expect(readSparse).toEqual(sparse);
  expect([(readSparse as typeof sparse).length, (readSparse as typeof sparse).label]).toEqual([41, 'named']);
  expect([...(map as Map<unknown, unknown>)]).toEqual([['k', 1], [read.date, read.folder]]);
  expect([bytes, buffer, ints, uints, doubles].map((list) => [...(list as number[])])).toEqual([[1, 255], [7], [-1], [4294967295], [0.5]]);
  expect(Object.prototype.toString.call(ints)).toBe('[object Int32Array]');
  expect(read).toMatchObject({ none: null, yes: true, minus: -0, int: 268435455, more: 268435456, nan: NaN, far: '钉钉 😀', list: ['a', undefined, undefined] });
  expect('nothing' in read).toBe(true);
  expect(Object.getOwnPropertyDescriptor(read, '__proto__')?.value).toEqual({ polluted: true });
  expect(read.polluted).toBeUndefined();
});

test.each<[string, () => unknown, string]>([
  ['a bigint', () => 1n, 'data.deep.a is a bigint'],
  ['a set', () => new Set(), 'data.deep.a is of the kind Set'],
  ['a regular expression', () => /x/, 'data.deep.a is of the kind RegExp'],
  ['16-bit numbers', () => new Uint16Array(1), 'data.deep.a is of the kind Uint16Array'],
  ['an empty name', () => ({ '': 1 }), 'data.deep.a is an object with an empty name'],
  ['in a list', () => [0, 1n], 'data.deep.a.1 is a bigint'],
  ['in a map', () => new Map([['k', 1n]]), 'data.deep.a.value 0 is a bigint'],
])('%s can’t be stored: flush says where it is and what to write', (_, make, expected) => {
  const object = openPage().get('prefs');
  object.data.deep = { a: make() };
  const error = thrown(() => object.flush());
  expect(error).toMatch(/^TypeError: SharedObject: /);
  expect(error).toContain(expected);
  expect(lines()).toEqual([]);
});

test('data of 256 levels is stored, of one more refused', () => {
  const object = openPage().get('prefs');
  const nested = (levels: number): unknown => (levels ? { a: nested(levels - 1) } : 1);
  object.data.a = nested(257);
  expect(thrown(() => object.flush())).toMatch(/^TypeError: .*deeper than 256 levels/);
  object.data.a = nested(256);
  expect(object.flush()).toBe('flushed');
  expect(openPage().get('prefs').data).toEqual({ a: nested(256) });
});

test('more values than are read again are not stored', () => {
  const object = openPage({ answer: () => true }).get('prefs');
  object.data.a = Array.from({ length: 2 ** 20 }, () => true);
  expect(thrown(() => object.flush())).toMatch(/^SolError: Shared object: nodes/);
});

test('size: what is stored, in bytes; 0 when empty', () => {
  const object = openPage().get('prefs');
  expect(object.size).toBe(0);
  object.data.theme = 'dark';
  object.flush();
  expect(object.size).toBe(fromBase64(line()!).length);
  expect(object.size).toBe(openPage().get('prefs').size);
});

test('an empty object is flushed and not written; one that became empty is removed', async () => {
  const object = openPage().get('prefs');
  expect(object.flush()).toBe('flushed');
  expect([lines(), await inDatabase()]).toEqual([[], {}]);
  object.data.a = 1;
  object.flush();
  delete object.data.a;
  expect(object.flush()).toBe('flushed');
  expect(lines()).toEqual([]);
  await until(async () => !(KEY in (await inDatabase())));
});

test('clear empties the data and removes what is stored; the object is used on', async () => {
  const object = openPage().get('prefs');
  object.data.a = 1;
  object.flush();
  const { data } = object;
  object.clear();
  expect([data, object.size, lines()]).toEqual([{}, 0, []]);
  await until(async () => !(KEY in (await inDatabase())));
  object.data.b = 2;
  object.flush();
  expect(object.data).toBe(data);
  expect(openPage().get('prefs').data).toEqual({ b: 2 });
});

test('what has changed is stored when the page goes', () => {
  const page = openPage();
  page.get('prefs').data.a = 1;
  page.get('other');
  leavePage();
  expect(lines()).toEqual([KEY]);
  expect(openPage().get('prefs').data).toEqual({ a: 1 });
});

test('what has not changed is not written back: it may have been removed meanwhile', () => {
  const page = openPage();
  const { data, flush } = page.get('prefs');
  data.a = 1;
  flush();
  localStorage.clear();
  leavePage();
  expect(lines()).toEqual([]);
  data.a = 2;
  leavePage();
  expect(lines()).toEqual([KEY]);
});

test('when the page goes, one object’s data that can’t be stored keeps no other from it', () => {
  const page = openPage();
  page.get('bad').data.a = 1n;
  page.get('prefs').data.a = 1;
  leavePage();
  expect(lines()).toEqual([KEY]);
});

test.each([
  ['no base64', '%%%'],
  ['no shared object', btoa('nothing of the kind')],
  ['cut off', 'AL8AAABGVENTTwAEAAAAAAAHZHRQcmVmcwAAAAAABWNvdW50AD/wAAA='],
  ['of AMF0, which the SDK does not write', 'AL8AAABGVENTTwAEAAAAAAAHZHRQcmVmcwAAAAAABWNvdW50AD/wAAAAAAAAAAAHY29uc2VudAIAEWFuYWx5dGljczowLGFkczowAA=='],
])('what lies there and is %s counts as nothing, and stays until something is stored', (_, damaged) => {
  localStorage.setItem(PREFIX + KEY, damaged);
  const object = openPage().get('prefs');
  expect(object.data).toEqual({});
  leavePage();
  expect(line()).toBe(damaged);
  object.data.a = 1;
  object.flush();
  expect(readSol(fromBase64(line()!)).entries).toEqual([{ name: 'a', value: { type: 'int', value: 1 } }]);
});

test('listed and removed past the page, which does not write it back', async () => {
  const page = openPage();
  page.get('prefs').data.a = 1;
  page.get('other', '/app').data.a = text(100);
  page.get('prefs').flush();
  page.get('other', '/app').flush();
  expect(page.list()).toEqual([
    { name: KEY, size: page.get('prefs').size },
    { name: `${HOST}/app/other`, size: page.get('other', '/app').size },
  ]);
  await page.remove(KEY);
  expect([lines(), Object.keys(await inDatabase())]).toEqual([[`${HOST}/app/other`], [`${HOST}/app/other`]]);
  leavePage();
  expect(page.list().map(({ name }) => name)).toEqual([`${HOST}/app/other`]);
});

test('what another tab removed is not brought back by this one', () => {
  const page = openPage();
  const { data, flush } = page.get('prefs');
  const other = page.get('other');
  data.a = other.data.a = 1;
  flush();
  localStorage.removeItem(PREFIX + KEY);
  window.dispatchEvent(new StorageEvent('storage', { key: PREFIX + KEY, newValue: null, storageArea: localStorage }));
  expect([data, other.data]).toEqual([{}, { a: 1 }]);
  window.dispatchEvent(new StorageEvent('storage', { key: PREFIX + KEY, newValue: 'written', storageArea: localStorage }));
  window.dispatchEvent(new StorageEvent('storage', { key: null, newValue: null, storageArea: sessionStorage }));
  expect(other.data).toEqual({ a: 1 });
  window.dispatchEvent(new StorageEvent('storage', { key: null, newValue: null, storageArea: localStorage }));
  leavePage();
  expect([other.data, lines()]).toEqual([{}, []]);
});
