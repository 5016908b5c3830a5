import { issueWrites } from './issue-writes';
import { connect, disconnect, ended, giveUp, type RealDatabase, type Upgrading } from './real-database';
import type { Shape, Step, Upgrade, Write } from './write';

interface Upgraded {
  readonly db: IDBDatabase;
  readonly transaction: IDBTransaction;
}

function createStores({ db }: Upgraded, shapes: readonly Shape[]): void {
  for (const { name, keyPath, autoIncrement } of shapes) {
    if (!db.objectStoreNames.contains(name)) db.createObjectStore(name, { keyPath, autoIncrement });
  }
}

function createIndexes({ transaction }: Upgraded, shapes: readonly Shape[]): void {
  for (const { name, indexes } of shapes) {
    const store = transaction.objectStore(name);
    for (const { name: index, keyPath, unique, multiEntry } of indexes) {
      if (!store.indexNames.contains(index)) store.createIndex(index, keyPath, { unique, multiEntry });
    }
  }
}

function renameStores({ transaction }: Upgraded, { names }: RealDatabase, shapes: readonly Shape[]): void {
  for (const { store, name } of shapes) {
    const before = names.get(store);
    if (before !== undefined && before !== name) transaction.objectStore(before).name = name;
    names.set(store, name);
  }
}

function deleteOthers({ db, transaction }: Upgraded, shapes: readonly Shape[]): void {
  for (const name of [...db.objectStoreNames]) {
    const shape = shapes.find((one) => one.name === name);
    if (!shape) {
      db.deleteObjectStore(name);
      continue;
    }
    const store = transaction.objectStore(name);
    for (const index of [...store.indexNames]) if (!shape.indexes.some((one) => one.name === index)) store.deleteIndex(index);
  }
}

/** Everything as the page did it. Indexes come after the writes: a unique one may hold only then. */
async function upgradeOurs(real: RealDatabase, upgraded: Upgraded, { shapes, writes }: Upgrade): Promise<void> {
  renameStores(upgraded, real, shapes);
  createStores(upgraded, shapes);
  await issueWrites(real, upgraded.transaction, writes);
  createIndexes(upgraded, shapes);
  deleteOthers(upgraded, shapes);
}

const lacksSome = ({ objectStoreNames }: IDBDatabase, transaction: IDBTransaction | null, shapes: readonly Shape[]): boolean =>
  shapes.some(({ name, indexes }) => !transaction || !objectStoreNames.contains(name) || indexes.some((index) => !transaction.objectStore(name).indexNames.contains(index.name)));

const lacks = (db: IDBDatabase, shapes: readonly Shape[]): boolean =>
  lacksSome(db, db.objectStoreNames.length ? db.transaction([...db.objectStoreNames]) : null, shapes);

/** Brings the real database to what the page upgraded to in memory. Its writes are left for later where the database was there before. */
async function upgradeReal(real: RealDatabase, step: Upgrade, isVersioned: boolean): Promise<void> {
  let isWritten = false;
  const upgrade: Upgrading = async (request, isNew) => {
    const upgraded = { db: request.result, transaction: request.transaction as IDBTransaction };
    if (isNew) {
      real.isOurs = true;
      real.names.clear();
    }
    if (real.isOurs) {
      isWritten = true;
      await upgradeOurs(real, upgraded, step);
    } else if (lacksSome(upgraded.db, upgraded.transaction, step.shapes)) {
      createStores(upgraded, step.shapes);
      createIndexes(upgraded, step.shapes);
    } else giveUp(request); // the page's own upgrade has still to be done, by the page
  };
  const open = async (version: number): Promise<IDBDatabase | null> => (await connect(real, version, upgrade)) ?? connect(real);
  const db = await open(step.version);
  if (db && !isVersioned && lacks(db, step.shapes)) await open(db.version + 1);
  if (!isWritten) await writeReal(real, step.writes);
}

function begin(db: IDBDatabase, names: readonly string[]): IDBTransaction | null {
  try {
    return db.transaction(names, 'readwrite');
  } catch {
    return null; // closed meanwhile, by the eraser or by the browser
  }
}

/** One transaction, as it was committed in memory, in the stores that are there. Does not wait for its end. */
async function writeReal(real: RealDatabase, writes: readonly Write[]): Promise<void> {
  for (const db of [real.connection, null]) {
    const open = db ?? (await connect(real));
    const names = new Set(writes.map(({ store }) => real.names.get(store) ?? store.name));
    const present = [...names].filter((name) => open?.objectStoreNames.contains(name));
    if (!open || !present.length) return;
    const transaction = begin(open, present);
    if (!transaction) continue;
    const done = ended(transaction, 'complete', 'abort').then(() => void real.pending.delete(done));
    real.pending.add(done);
    return issueWrites(real, transaction, writes);
  }
}

/** Does one step. Resolves when the next can follow. */
export async function replayStep(real: RealDatabase, step: Step, isVersioned: boolean): Promise<void> {
  if (step.does === 'write') return writeReal(real, step.writes);
  await Promise.all(real.pending);
  if (step.does === 'upgrade') return upgradeReal(real, step, isVersioned);
  disconnect(real);
  await ended(step.remove(), 'success', 'error', 'blocked');
  real.isOurs = real.isRenumbered = false;
  real.names.clear();
  real.keys.clear();
}
