import { describeWhere } from '../browsers/describe-where';
import { startVisitors, VISITORS, type BrowserName, type Visitor, type Visitors } from '../browsers/visitors';
import { eventually } from '../consent/visit';
import { LOAD_SCRIPTS, startDatabaseSite, type DatabaseSite } from './database-site';
import { scenario } from './database-scenario';
import { diskOf, type Disk } from './databases-on-disk';

/** Two stores, an upgrade that writes, a transaction over both, one that is given up, and numbers. */
const WRITE = `(async () => {
  window.db = await openDb('sm_app', 2, (db) => {
    db.createObjectStore('store').put('by the upgrade', 'first');
    db.createObjectStore('log', { keyPath: 'id', autoIncrement: true }).createIndex('by-kind', 'kind');
  });
  await write(db, 'store', ['put', 1, 'a'], ['put', { deep: [1, 2] }, 'b'], ['put', 3, 'c']);
  const both = db.transaction(['store', 'log'], 'readwrite');
  both.objectStore('store').delete('a');
  both.objectStore('log').add({ kind: 'view' });
  both.objectStore('log').add({ kind: 'click' });
  await completed(both);
  const givenUp = db.transaction('store', 'readwrite');
  givenUp.objectStore('store').put('never', 'never');
  givenUp.abort();
  await completed(givenUp).catch(() => undefined);
  await write(db, 'store', ['put', 4, 'c']);
})()`;

const READ = `Promise.all([all(db), all(db, 'log'), ended(store(db, 'log', 'readonly').index('by-kind').getAllKeys('click'))])`;
const WRITTEN = { version: 2, stores: { log: { 1: { kind: 'view', id: 1 }, 2: { kind: 'click', id: 2 } }, store: { '"b"': { deep: [1, 2] }, '"c"': 4, '"first"': 'by the upgrade' } } };
const SEEN = [WRITTEN.stores.store, WRITTEN.stores.log, [2]];

const OLD = `(async () => {
  const db = await openDb('sm_app', 1, (db) => {
    db.createObjectStore('store');
    db.createObjectStore('log', { keyPath: 'id', autoIncrement: true }).createIndex('by-kind', 'kind');
  });
  await write(db, 'store', ['put', 'old', 'old'], ['put', 'old', 'c']);
  await write(db, 'log', ['add', { kind: 'old' }]);
  db.close();
})()`;

const LIBRARIES = `(async () => {
  const found = [];
  await idbKeyval.set('key', { a: 1 });
  await idbKeyval.update('count', (count = 0) => count + 1);
  await idbKeyval.setMany([['x', 1], ['y', new Map([[1, 2]])]]);
  found.push(await idbKeyval.get('key') ?? null, await idbKeyval.get('count') ?? null, await idbKeyval.keys());
  const db = await idb.openDB('sm_idb', 1, { async upgrade(db) {
    const store = db.createObjectStore('people', { keyPath: 'id' });
    store.createIndex('age', 'age');
    await store.put({ id: 0, age: 30 });
  } });
  window.people = db;
  const given = db.transaction('people', 'readwrite');
  await Promise.all([given.store.put({ id: 1, age: 20 }), given.store.put({ id: 2, age: 20 }), given.store.add({ id: 3, age: 40 }), given.done]);
  found.push(await db.getAllKeysFromIndex('people', 'age', IDBKeyRange.bound(20, 30)), (await db.get('people', 3))?.age ?? null, await db.count('people'));
  let cursor = await db.transaction('people').store.index('age').openCursor(null, 'prev');
  const walked = [];
  while (cursor) {
    walked.push(cursor.primaryKey);
    cursor = await cursor.continue();
  }
  for await (const { key } of db.transaction('people').store) walked.push(key);
  found.push(walked, await db.add('people', { id: 3 }).catch(({ name }) => name));
  return found;
})()`;
const UNHARMED = [{ a: 1 }, 1, ['count', 'key', 'x', 'y'], [1, 2, 0], 40, 4, [3, 0, 2, 1, 0, 1, 2, 3], 'ConstraintError'];

/** The SDK's own left out, which is there when the history has been written. */
const LISTED = `indexedDB.databases().then((all) => all.filter(({ name }) => name !== 'dingtalk_consent').map(({ name, version }) => name + ' ' + version).sort())`;

const LATER = [['count', 'key', 'later', 'x', 'y'], [0, 1, 2, 3, 9]];

const keysOf = (disk: Disk, database: string, store: string): unknown[] => Object.keys(disk[database]?.stores[store] ?? {}).map((key): unknown => JSON.parse(key)).sort();

describe.each(Object.keys(VISITORS) as BrowserName[])('IndexedDB in %s', (name) => describeWhere(VISITORS[name][0], 'guarded', () => {
  let site: DatabaseSite;
  let visitors: Visitors;
  let visitor: Visitor;

  beforeAll(async () => {
    site = await startDatabaseSite();
    visitors = await startVisitors(name);
  });
  afterAll(async () => {
    await visitors.close();
    await site.close();
  });
  beforeEach(async () => void (visitor = await visitors.newVisitor()));
  afterEach(() => visitor.close());

  const evaluate = <T>(expression: string): Promise<T> => visitor.evaluate<T>(expression);
  const onDisk = (expected: Disk): Promise<void> => eventually<unknown>(() => diskOf(visitor), expected);
  /** WebKit's disk is read by leaving the page, which has to have landed before: what it sees by a new connection, which is one to the disk. */
  const landed = (expected: unknown): Promise<void> => eventually<unknown>(() => evaluate(`openDb('sm_app').then((db) => all(db).finally(() => db.close())).catch(String)`), expected);
  /** Before the SDK comes, as in an older profile. */
  const fill = async (expression: string): Promise<void> => {
    await visitor.goto(site.bare);
    await evaluate(LOAD_SCRIPTS);
    await evaluate(expression);
  };
  const noProblems = async (): Promise<void> => expect(await evaluate('problems')).toEqual([]);

  test('held: page code gets the same answers as from the platform', async () => {
    const all = scenario('sm_all', { hasBlobs: name !== 'WebKit' }); // a private session of WebKit stores none
    await visitor.goto(site.bare);
    await evaluate(LOAD_SCRIPTS);
    const native = await evaluate<object>(all);
    await visitor.goto(site.guarded);
    expect(await evaluate(all)).toEqual(native);
    expect(await diskOf(visitor)).toEqual({ sm_all: { version: 3, stores: {} } });
  });

  test('undecided: the page reads what it wrote, and nothing lies on disk', async () => {
    await visitor.goto(site.guarded);
    await evaluate(WRITE);
    expect(await evaluate(READ)).toEqual(SEEN);
    await noProblems();
    expect(await diskOf(visitor)).toEqual({});
  });

  test('accept: all that was committed lands, and the open connection goes on to write', async () => {
    await visitor.goto(site.guarded);
    await evaluate(WRITE);
    await visitor.press('Accept all');
    await landed(WRITTEN.stores.store);
    await evaluate(`write(db, 'store', ['put', 'late', 'd'])`);
    const store = { ...WRITTEN.stores.store, '"d"': 'late' };
    expect(await evaluate(READ)).toEqual([store, ...SEEN.slice(1)]);
    await noProblems();
    await onDisk({ sm_app: { version: 2, stores: { ...WRITTEN.stores, store } } });
  });

  test('reject: nothing ever lies on disk; the connection can be used, and forgets', async () => {
    await visitor.goto(site.guarded);
    await evaluate(WRITE);
    await visitor.press('Reject all');
    await eventually<unknown>(() => evaluate(READ), [{}, {}, []]);
    expect(await evaluate(`(async () => { await write(db, 'store', ['put', 1, 'a']); return [await all(db), await ended(store(db).put(2, 'b')), await all(db), await ${LISTED}]; })()`)).toEqual([{}, 'b', {}, []]);
    await noProblems();
    expect(await diskOf(visitor)).toEqual({});
  });

  test('refused at an earlier visit: the same from the start', async () => {
    await visitor.goto(site.guarded);
    await evaluate('DingTalkConsent.claim().rejectAll()');
    await visitor.goto(site.guarded);
    await evaluate(WRITE);
    expect(await evaluate(READ)).toEqual([{}, {}, []]);
    expect(await evaluate(`(async () => { db.close(); return [await ended(indexedDB.deleteDatabase('sm_app')) ?? null, await ${LISTED}]; })()`)).toEqual([null, []]);
    await noProblems();
    expect(await diskOf(visitor)).toEqual({});
  });

  test('a full profile: hidden while undecided, whole and with the new after the grant', async () => {
    await fill(OLD);
    await visitor.goto(site.guarded);
    await evaluate(WRITE);
    expect(await evaluate(READ)).toEqual(SEEN);
    await visitor.press('Accept all');
    const store = { ...WRITTEN.stores.store, '"old"': 'old' };
    await landed(store);
    await evaluate(`write(db, 'log', ['put', { kind: 'viewed', id: 1 }], ['delete', 2])`);
    const log = { 1: { kind: 'old', id: 1 }, 2: { kind: 'viewed', id: 2 } };
    await onDisk({ sm_app: { version: 1, stores: { log, store } } });
  });

  test('deleteDatabase: in memory while undecided, on disk with the grant', async () => {
    await fill(OLD);
    await visitor.goto(site.guarded);
    expect(await evaluate(`ended(indexedDB.deleteDatabase('sm_app')).then((result) => [result ?? null])`)).toEqual([null]);
    await evaluate(`openDb('sm_app', 5, keyed).then((db) => write(db, 'store', ['put', 1, 'new']))`);
    await visitor.press('Accept all');
    await landed({ '"new"': 1 });
    await onDisk({ sm_app: { version: 5, stores: { store: { '"new"': 1 } } } });
  });

  test('databases() lists what the page may see and what it made, and nothing else', async () => {
    await fill(`Promise.all([openDb('own', 3), openDb('sm_old', 4), openDb('unknown', 5)]).then((all) => void all.forEach((db) => db.close()))`);
    await visitor.goto(site.guarded);
    await evaluate(`openDb('sm_new', 6).then(() => null)`);
    const listed = (): Promise<string[]> => evaluate(LISTED);
    expect(await listed()).toEqual(['own 3', 'sm_new 6']);
    await visitor.press('Accept all');
    await eventually<unknown>(listed, ['own 3', 'sm_new 6', 'sm_old 4']);
  });

  test('idb-keyval and idb run unharmed in each state', async () => {
    await visitor.goto(site.guarded);
    expect(await evaluate(LIBRARIES)).toEqual(UNHARMED);
    await noProblems();
    await visitor.press('Accept all');
    await evaluate(`Promise.all([idbKeyval.set('later', 1), people.put('people', { id: 9, age: 1 })])`);
    expect(await evaluate(`Promise.all([idbKeyval.keys(), people.getAllKeys('people')])`)).toEqual(LATER);
    await noProblems();
    await eventually<unknown>(() => evaluate(`Promise.all([idbKeyval.createStore('keyval-store', 'keyval'), idb.openDB('sm_idb')]).then(([keyval, db]) => Promise.all([idbKeyval.keys(keyval), db.getAllKeys('people')]))`), LATER);
    const disk = await diskOf(visitor);
    expect([keysOf(disk, 'keyval-store', 'keyval'), keysOf(disk, 'sm_idb', 'people')]).toEqual(LATER);
  });

  test('idb-keyval and idb run unharmed when refused', async () => {
    await visitor.goto(site.guarded);
    await evaluate('DingTalkConsent.claim().rejectAll()');
    await visitor.goto(site.guarded);
    expect(await evaluate(LIBRARIES)).toEqual([null, null, [], [], null, 0, [], 3]);
    await noProblems();
    expect(await diskOf(visitor)).toEqual({});
  });
}));
