import { calls } from '../../../../../sdk/guards/indexed-db.later';
import { eventually } from '../../../../e2e/consent/visit';
import { change, completed, contents, ended, makeCall, opened, startPlatform, type Change, type Upgrade } from './platform';

const disk = startPlatform();

/* What a name had before the visitor was asked, what page code does with it while it is held, and what lies there after the grant. */
interface Case {
  readonly old?: { readonly version?: number; readonly upgrade: Upgrade; readonly changes?: readonly Change[] };
  readonly held: { readonly version?: number; readonly upgrade: Upgrade; readonly changes?: readonly Change[] };
  readonly after: object;
}

const plain: Upgrade = (db) => void db.createObjectStore('store');
const numbered: Upgrade = (db) => void db.createObjectStore('store', { autoIncrement: true });
const inline: Upgrade = (db) => void db.createObjectStore('store', { keyPath: 'meta.id', autoIncrement: true });
const other: Upgrade = (db) => void db.createObjectStore('other');
/** What lands in the other store tells that nothing more comes. */
const both: Upgrade = (db) => {
  db.createObjectStore('store');
  db.createObjectStore('other');
};
const put = (value: unknown, key?: IDBValidKey): Change => (store) => store.put(value, key);
const add = (value: unknown, key?: IDBValidKey): Change => (store) => {
  store.add(value, key).addEventListener('error', (event) => event.preventDefault());
};

const CASES: Readonly<Record<string, Case>> = {
  'nothing there: everything as in memory': {
    held: { version: 4, upgrade: plain, changes: [put(1, 'a'), put(2, 'b'), (store) => store.delete('a')] },
    after: { version: 4, store: { '"b"': 2 } },
  },
  'nothing there: numbers as in memory': {
    held: { version: 1, upgrade: numbered, changes: [add('a'), put('b', 7), add('c'), (store) => store.delete(1)] },
    after: { version: 1, store: { 7: 'b', 8: 'c' } },
  },
  'older records stay; put replaces, add does not': {
    old: { version: 1, upgrade: plain, changes: [put('old', 'kept'), put('old', 'put'), put('old', 'added')] },
    held: { version: 1, upgrade: plain, changes: [put('new', 'put'), add('new', 'added'), put('new', 'more')] },
    after: { version: 1, store: { '"kept"': 'old', '"put"': 'new', '"added"': 'old', '"more"': 'new' } },
  },
  'clear and delete do what the page meant': {
    old: { version: 1, upgrade: plain, changes: [put('old', 'a'), put('old', 'b'), put('old', 'c')] },
    held: { version: 1, upgrade: plain, changes: [(store) => store.delete('a'), (store) => store.delete(IDBKeyRange.lowerBound('c'))] },
    after: { version: 1, store: { '"b"': 'old' } },
  },
  'numbers go on after the older ones, and what is done to a number is done to its record': {
    old: { version: 1, upgrade: numbered, changes: [add('old 1'), add('old 2')] },
    held: { version: 1, upgrade: numbered, changes: [add('one'), add('two'), add('three'), put('TWO', 2), (store) => store.delete(1), (store) => store.delete(IDBKeyRange.lowerBound(3))] },
    after: { version: 1, store: { 1: 'old 1', 2: 'old 2', 4: 'TWO' } },
  },
  'a number inside the value follows': {
    old: { version: 1, upgrade: inline, changes: [add({ meta: {}, v: 'old' })] },
    held: { version: 1, upgrade: inline, changes: [add({ meta: { x: 1 }, v: 'new' }), put({ meta: { id: 1 }, v: 'newer' }), put({ meta: { id: 50 }, v: 'named' })] },
    after: { version: 1, store: { 1: { meta: { id: 1 }, v: 'old' }, 2: { meta: { id: 2 }, v: 'newer' }, 50: { meta: { id: 50 }, v: 'named' } } },
  },
  'an older version gets the stores and indexes that it lacks, and the page’s version': {
    old: { version: 2, upgrade: other },
    held: { version: 5, upgrade: plain, changes: [put(1, 'a')] },
    after: { version: 5, other: {}, store: { '"a"': 1 } },
  },
  'where the page names no version, the next one': {
    old: { version: 3, upgrade: other },
    held: { upgrade: plain, changes: [put(1, 'a')] },
    after: { version: 4, other: {}, store: { '"a"': 1 } },
  },
  'a version that the page could not open any more is not made': {
    old: { version: 3, upgrade: other },
    held: { version: 3, upgrade: both, changes: [put(1, 'a')] },
    after: { version: 3, other: { '"beside"': 'this' } },
  },
  'a higher version is never lowered': {
    old: { version: 9, upgrade: plain, changes: [put('old', 'old')] },
    held: { version: 2, upgrade: plain, changes: [put(1, 'a')] },
    after: { version: 9, store: { '"old"': 'old', '"a"': 1 } },
  },
  'a store with its keys elsewhere takes nothing': {
    old: { version: 1, upgrade: (db, transaction) => [inline, other].forEach((upgrade) => upgrade(db, transaction)), changes: [add({ meta: {} })] },
    held: { version: 1, upgrade: both, changes: [put({ meta: {} }, 'a')] },
    after: { version: 1, other: { '"beside"': 'this' }, store: { 1: { meta: { id: 1 } } } },
  },
  'an index that the older records do not bear leaves all as it was, and the records still come': {
    old: { version: 1, upgrade: plain, changes: [put({ mail: 'same' }, 1), put({ mail: 'same' }, 2)] },
    held: { version: 2, upgrade: (db) => void db.createObjectStore('store').createIndex('mail', 'mail', { unique: true }), changes: [put({ mail: 'new' }, 3)] },
    after: { version: 1, store: { 1: { mail: 'same' }, 2: { mail: 'same' }, 3: { mail: 'new' } } },
  },
};

test.each(Object.entries(CASES))('%s', async (name, { old, held, after }) => {
  if (old) {
    const db = await opened(disk.indexedDB.open(name, old.version), old.upgrade);
    if (old.changes?.length) await change(db, ...old.changes);
    db.close();
  }
  const visitor = { allows: false };
  const call = makeCall('open', held.version === undefined ? [name] : [name, held.version], { visitor });
  const opening = opened(call.request, held.upgrade);
  await calls['open']?.(call);
  const db = await opening;
  if (held.changes) await change(db, ...held.changes);
  if (held.upgrade === both) {
    const beside = db.transaction('other', 'readwrite');
    beside.objectStore('other').put('this', 'beside');
    await completed(beside);
  }
  db.close();
  const before = (await disk.indexedDB.databases()).find((one) => one.name === name);
  expect(before?.version).toBe(old?.version);
  visitor.allows = true;
  call.end(true);
  const lies = async (): Promise<object> => {
    const request = disk.indexedDB.open(name);
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    const real = await ended(request).catch(() => null);
    const found = real ? await contents(real) : {};
    real?.close();
    return found;
  };
  await eventually<unknown>(lies, after);
});
