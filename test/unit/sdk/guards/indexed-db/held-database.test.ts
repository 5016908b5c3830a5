import { calls } from '../../../../../sdk/guards/indexed-db.later';
import { eventually } from '../../../../e2e/consent/visit';
import { change, completed, contents, ended, makeCall, opened, startPlatform, type Held, type Upgrade, type Visitor } from './platform';

const disk = startPlatform();

let visitor: Visitor;

beforeEach(() => (visitor = { allows: false }));

/* One call after the other, as the gate makes them. */
async function call(member: 'open' | 'deleteDatabase', args: readonly unknown[], waits = true): Promise<Held> {
  const made = makeCall(member, args, { visitor, waits });
  await calls[member]?.(made);
  return made;
}

async function open(name: string, version: number, upgrade?: Upgrade): Promise<[IDBDatabase, Held]> {
  const made = makeCall('open', [name, version], { visitor });
  const opening = opened(made.request, upgrade);
  await calls['open']?.(made);
  return [await opening, made];
}

function choose(isAllowed: boolean, ...held: readonly Held[]): void {
  visitor.allows = isAllowed;
  for (const one of held) one.end(isAllowed);
}

async function lies(name: string): Promise<object | null> {
  if (!(await disk.indexedDB.databases()).some((one) => one.name === name)) return null;
  const db = await ended(disk.indexedDB.open(name));
  return contents(db).finally(() => db.close());
}

const plain: Upgrade = (db) => void db.createObjectStore('store');

describe('granted', () => {
  test('each version in its turn: what was renamed, moved, emptied of doubles and given a unique index', async () => {
    const [first, one] = await open('versions', 1, (db) => ['a', 'gone'].forEach((name) => db.createObjectStore(name)));
    const both = first.transaction(['a', 'gone'], 'readwrite');
    both.objectStore('a').put({ mail: 'same' }, 1);
    both.objectStore('a').put({ mail: 'same' }, 2);
    both.objectStore('gone').put('moved', 3);
    await completed(both);
    first.close();
    const [second, two] = await open('versions', 2, (db, transaction) => {
      const store = transaction.objectStore('a');
      store.name = 'renamed';
      store.put({ mail: 'moved' }, 3);
      store.delete(1);
      store.createIndex('mail', 'mail', { unique: true });
      db.deleteObjectStore('gone');
    });
    choose(true, one, two);
    await eventually<unknown>(() => lies('versions'), { version: 2, renamed: { 2: { mail: 'same' }, 3: { mail: 'moved' } } });
    const real = await ended(disk.indexedDB.open('versions'));
    expect(real.transaction('renamed').objectStore('renamed').index('mail').unique).toBe(true);
    real.close();
    second.close();
  });

  test('what was given up never lands, neither a transaction nor an upgrade', async () => {
    const [db, one] = await open('given-up', 1, plain);
    const transaction = db.transaction('store', 'readwrite');
    transaction.objectStore('store').put('never', 'a');
    transaction.abort();
    await completed(transaction).catch(() => undefined);
    await change(db, (store) => store.put('committed', 'b'));
    db.close();
    const failing = makeCall('open', ['given-up', 2], { visitor });
    failing.request.addEventListener('upgradeneeded', () => failing.request.transaction?.abort());
    await calls['open']?.(failing);
    await expect(ended(failing.request)).rejects.toMatchObject({ name: 'AbortError' });
    choose(true, one, failing);
    await eventually<unknown>(() => lies('given-up'), { version: 1, store: { '"b"': 'committed' } });
  });

  test('a write that failed and was put up with is left out, the others of its transaction land', async () => {
    const [db, one] = await open('put-up', 1, plain);
    await change(db, (store) => store.put(1, 'a'), (store) => store.add(2, 'a').addEventListener('error', (event) => event.preventDefault()), (store) => store.put(3, 'b'));
    choose(true, one);
    await eventually<unknown>(() => lies('put-up'), { version: 1, store: { '"a"': 1, '"b"': 3 } });
  });

  test('what is written by cursors lands', async () => {
    const [db, one] = await open('cursors', 1, plain);
    await change(db, (store) => store.put(1, 'a'), (store) => store.put(2, 'b'), (store) => {
      const request = store.openCursor();
      request.addEventListener('success', () => {
        const cursor = request.result;
        if (cursor?.key === 'a') cursor.update('updated');
        if (cursor?.key === 'b') cursor.delete();
        cursor?.continue();
      });
    });
    choose(true, one);
    await eventually<unknown>(() => lies('cursors'), { version: 1, store: { '"a"': 'updated' } });
  });

  test('the open connection goes over to the real database, and closing it closes that', async () => {
    const [db, one] = await open('over', 1, plain);
    await change(db, (store) => store.put(1, 'a'));
    choose(true, one);
    await eventually<unknown>(() => lies('over'), { version: 1, store: { '"a"': 1 } });
    await eventually<unknown>(async () => db.transaction('store') instanceof disk.IDBTransaction, true);
    const heard: (number | null)[] = [];
    db.addEventListener('versionchange', ({ newVersion }) => {
      heard.push(newVersion);
      db.close();
    });
    (await ended(disk.indexedDB.open('over', 2))).close();
    expect(heard).toEqual([2]);
    expect(() => db.transaction('store')).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
  });

  test('where the real database can’t serve the page, its connection stays in memory and goes on to write', async () => {
    const older = await opened(disk.indexedDB.open('stays', 1), (db) => ['store', 'log'].forEach((name) => db.createObjectStore(name, { autoIncrement: name === 'log' })));
    await completed(Object.assign(older.transaction('log', 'readwrite').objectStore('log').add('old').transaction as IDBTransaction));
    older.close();
    const [db, one] = await open('stays', 1, (made) => ['store', 'log'].forEach((name) => made.createObjectStore(name, { autoIncrement: name === 'log' })));
    const adding = db.transaction('log', 'readwrite');
    adding.objectStore('log').add('new');
    await completed(adding);
    choose(true, one);
    await eventually<unknown>(() => lies('stays'), { version: 1, log: { 1: 'old', 2: 'new' }, store: {} });
    const deleting = db.transaction('log', 'readwrite');
    deleting.objectStore('log').delete(1);
    await completed(deleting);
    await change(db, (store) => store.put(1, 'a'));
    await eventually<unknown>(() => lies('stays'), { version: 1, log: { 1: 'old' }, store: { '"a"': 1 } });
    visitor.allows = false; // withdrawn
    await change(db, (store) => store.put(2, 'b'));
    expect(await contents(db)).toEqual({ version: 1, log: {}, store: {} });
    expect(await lies('stays')).toEqual({ version: 1, log: { 1: 'old' }, store: { '"a"': 1 } });
  });

  test('deleted in memory at once, and on disk in its turn', async () => {
    (await opened(disk.indexedDB.open('deleted', 3), plain)).close();
    const removal = await call('deleteDatabase', ['deleted']);
    await ended(removal.request);
    expect(await lies('deleted')).toEqual({ version: 3, store: {} });
    const [db, one] = await open('deleted', 1, plain);
    db.close();
    choose(true, removal, one);
    await eventually<unknown>(() => lies('deleted'), { version: 1, store: {} });
  });

  test('storage that is denied leaves the page what it has in memory', async () => {
    const [db, one] = await open('denied-storage', 1, plain);
    jest.spyOn(disk.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    choose(true, one);
    await change(db, (store) => store.put(1, 'a'));
    expect(await contents(db)).toEqual({ version: 1, store: { '"a"': 1 } });
  });
});

describe('refused', () => {
  test('what was held is forgotten, but not under a transaction that is at work', async () => {
    const [db, one] = await open('forgotten', 1, plain);
    await change(db, (store) => store.put(1, 'a'));
    const working = db.transaction('store', 'readwrite');
    const store = working.objectStore('store');
    store.put(2, 'b');
    choose(false, one);
    await Promise.resolve();
    expect(await ended(store.getAllKeys())).toEqual(['a', 'b']);
    await completed(working);
    expect(await contents(db)).toEqual({ version: 1, store: {} });
    expect(await lies('forgotten')).toBeNull();
  });

  test('at once: stores can be made and used, and nothing can be read afterwards', async () => {
    const made = makeCall('open', ['refused', 1], { visitor, waits: false });
    const opening = opened(made.request, plain);
    await calls['open']?.(made);
    const db = await opening;
    const transaction = db.transaction('store', 'readwrite');
    transaction.objectStore('store').put(1, 'a');
    expect(await ended(transaction.objectStore('store').get('a'))).toBe(1);
    await completed(transaction);
    expect(await contents(db)).toEqual({ version: 1, store: {} });
    const removal = await call('deleteDatabase', ['refused'], false);
    db.close();
    await ended(removal.request);
    expect(await lies('refused')).toBeNull();
  });
});

test('databases(): what is visible on disk and what is held, not what is hidden or refused', async () => {
  (await opened(disk.indexedDB.open('on-disk', 7), plain)).close();
  await open('held', 2, plain);
  const refused = makeCall('open', ['not-held', 1], { visitor, waits: false });
  await calls['open']?.(refused);
  await ended(refused.request);
  const listed = makeCall('databases', [], { visitor });
  const names = async (): Promise<string[]> => ((await calls['databases']?.({ ...listed, guarding: { visible: (name: string) => name === 'on-disk' } as never })) as IDBDatabaseInfo[]).map(({ name, version }) => `${name} ${version}`);
  expect(await names()).toEqual(expect.arrayContaining(['on-disk 7', 'held 2']));
  expect((await names()).some((name) => name.startsWith('not-held') || name.startsWith('versions'))).toBe(false);
});

test('released before it was loaded: the real one, with what lies in it', async () => {
  const older = await opened(disk.indexedDB.open('early', 1), plain);
  await change(older, (store) => store.put('old', 'a'));
  older.close();
  const made = makeCall('open', ['early'], { visitor });
  choose(true, made);
  await calls['open']?.(made);
  const db = await ended(made.request);
  expect(await contents(db)).toEqual({ version: 1, store: { '"a"': 'old' } });
  db.close();
});

test('what the platform throws at once comes as an error of the request', async () => {
  const made = makeCall('open', ['bad', -1], { visitor });
  const heard: string[] = [];
  made.request.onerror = ({ target }) => heard.push((target as IDBRequest).error?.name ?? '');
  await calls['open']?.(made);
  expect([heard, made.request.readyState, made.request.result]).toEqual([['TypeError'], 'done', undefined]);
});
