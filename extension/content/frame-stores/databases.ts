import type { Held, Taken } from './frame-store';
import { ownCopy } from './own-copy';

interface CopiedIndex {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly unique: boolean;
  readonly multiEntry: boolean;
}

interface CopiedStore {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly CopiedIndex[];
  readonly records: readonly (readonly [IDBValidKey, unknown])[];
}

interface CopiedDatabase {
  readonly version: number;
  readonly stores: readonly CopiedStore[];
}

export const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database failed'));
  });

/** Opens what is there, and makes nothing: a database that has gone meanwhile would be made anew by its name. */
function opened(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  const request = factory.open(name);
  request.onupgradeneeded = () => request.transaction?.abort();
  return settled(request);
}

/** Looks into a database and lets go of it at once: an open one would keep the page from its next version. */
export async function inDatabase<T>(factory: IDBFactory, name: string, look: (database: IDBDatabase) => Promise<T>): Promise<T> {
  const database = await opened(factory, name);
  database.onversionchange = () => database.close();
  try {
    return await look(database);
  } finally {
    database.close();
  }
}

/** Milliseconds: a database that is about to be deleted, or upgraded, opens for nobody until its page lets go. */
const LONGEST_WAIT = 1000;

const inTime = <T>(work: Promise<T>): Promise<T | null> => Promise.race([work, new Promise<null>((resolve) => setTimeout(resolve, LONGEST_WAIT, null))]);

async function countRecords(factory: IDBFactory, name: string): Promise<number | null> {
  const count = async (database: IDBDatabase): Promise<number> => {
    const names = [...database.objectStoreNames];
    if (!names.length) return 0;
    const transaction = database.transaction(names, 'readonly');
    return (await Promise.all(names.map((one) => settled(transaction.objectStore(one).count())))).reduce((sum, one) => sum + one, 0);
  };
  return inTime(inDatabase(factory, name, count)).catch(() => null); // one that can't be opened is still one to show and delete
}

export async function listDatabases(factory: IDBFactory): Promise<Held[]> {
  const found = await factory.databases();
  return Promise.all(found.map(async ({ name = '' }) => ({ key: name, name, size: 0, count: await countRecords(factory, name) })));
}

async function copyStore(transaction: IDBTransaction, name: string): Promise<CopiedStore> {
  const store = transaction.objectStore(name);
  const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
  const indexes = [...store.indexNames].map((one) => {
    const { name: indexName, keyPath, unique, multiEntry } = store.index(one);
    return { name: indexName, keyPath: ownCopy(keyPath), unique, multiEntry };
  });
  const ownValues = ownCopy(values) as unknown[];
  const records = ownCopy(keys).map((key, index) => [key, ownValues[index]] as const);
  return { name, keyPath: ownCopy(store.keyPath), autoIncrement: store.autoIncrement, indexes, records };
}

/** A whole database: its version, its object stores with their indexes, and every record. */
export async function copyDatabase(factory: IDBFactory, name: string): Promise<Taken> {
  const content = await inDatabase(factory, name, async (database): Promise<CopiedDatabase> => {
    const names = [...database.objectStoreNames];
    if (!names.length) return { version: database.version, stores: [] };
    const transaction = database.transaction(names, 'readonly');
    return { version: database.version, stores: await Promise.all(names.map((one) => copyStore(transaction, one))) };
  });
  return { content, losses: [] };
}

function makeStore(database: IDBDatabase, { name, keyPath, autoIncrement, indexes }: CopiedStore): IDBObjectStore {
  const store = database.createObjectStore(name, { keyPath, autoIncrement });
  for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique, multiEntry: index.multiEntry });
  return store;
}

function fillStore(store: IDBObjectStore, { keyPath, records }: CopiedStore): void {
  for (const [key, value] of records) void (keyPath === null ? store.put(value, key) : store.put(value));
}

/**
 * Makes the database again, schema and records in one: where either fails there is none, and another try finds none. Rejects, and changes
 * nothing, where one of that name is there by now: it would lose what it has.
 */
export async function putBackDatabase(factory: IDBFactory, name: string, content: unknown): Promise<void> {
  const { version, stores } = content as CopiedDatabase;
  const request = factory.open(name, version);
  let isNew = false;
  request.onupgradeneeded = ({ oldVersion }) => {
    isNew = oldVersion === 0;
    if (!isNew) return request.transaction?.abort();
    for (const store of stores) fillStore(makeStore(request.result, store), store);
  };
  const database = await settled(request);
  database.close();
  if (!isNew) throw new Error('the page has made it anew');
}
