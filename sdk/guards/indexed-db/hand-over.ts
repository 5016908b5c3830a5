import { copyOf, fire } from './fire';
import type { MemoryConnection, RawDatabase } from './internals';

/** By connection in memory: the one to the real database that has taken its place. */
export const handedTo = new WeakMap<object, IDBDatabase>();

/** By connection to a real database: those of the page that it serves. */
const usersOf = new WeakMap<IDBDatabase, Set<MemoryConnection>>();

function passOn(connection: MemoryConnection, event: Event): void {
  const copy = copyOf(event);
  if (event.bubbles) Object.defineProperty(copy, 'target', { value: event.target });
  fire(connection, copy);
  if (copy.defaultPrevented) event.preventDefault();
}

/** From now on transactions that the page starts are those of the real database, and the page hears what happens to it. */
export function handOver(connections: readonly MemoryConnection[], real: IDBDatabase): void {
  const users = new Set(connections);
  usersOf.set(real, users);
  for (const connection of users) {
    handedTo.set(connection, real);
    connection.version = real.version;
    connection.objectStoreNames = real.objectStoreNames;
  }
  for (const type of ['versionchange', 'close', 'abort', 'error']) {
    real.addEventListener(type, (event) => [...users].forEach((connection) => passOn(connection, event)));
  }
}

/** The page closed its connection: the real one is closed with the last that it served. */
export function letGo(connection: MemoryConnection): void {
  const real = handedTo.get(connection);
  const users = real && usersOf.get(real);
  handedTo.delete(connection);
  if (users?.delete(connection) && !users.size) real?.close();
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether a real store can take what was written to one in memory. */
export const takesFrom = (store: IDBObjectStore, { keyPath, autoIncrement }: Pick<IDBObjectStore, 'keyPath' | 'autoIncrement'>): boolean =>
  same([store.keyPath, store.autoIncrement], [keyPath, autoIncrement]);

/** Whether a real database has everything that the page knows of the one in memory. */
export function serves(real: IDBDatabase, { rawObjectStores }: RawDatabase): boolean {
  const names = [...rawObjectStores.keys()];
  if (!names.every((name) => real.objectStoreNames.contains(name))) return false;
  const transaction = names.length ? real.transaction(names) : null;
  return [...rawObjectStores].every(([name, raw]) => {
    const store = transaction?.objectStore(name);
    return !!store && takesFrom(store, raw) && [...raw.rawIndexes.keys()].every((index) => store.indexNames.contains(index));
  });
}
