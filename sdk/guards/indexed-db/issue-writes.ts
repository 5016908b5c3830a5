import { takesFrom } from './hand-over';
import type { RawStore } from './internals';
import { isKeyRange } from './is-key-range';
import { ended, type RealDatabase } from './real-database';
import type { Write } from './write';

type Put = Extract<Write, { value: unknown }>;

/** Requests in a row, after which the page gets its turn. */
const IN_A_ROW = 200;

/** A copy of a value with this key where its key path leads, or with none. */
function withKey(value: unknown, keyPath: string, key?: IDBValidKey): unknown {
  const copy: unknown = structuredClone(value);
  const parts = keyPath.split('.');
  const last = parts.pop() ?? '';
  const owner = parts.reduce((inner, part) => inner[part] as Record<string, unknown>, copy as Record<string, unknown>);
  if (key === undefined) delete owner[last];
  else owner[last] = key;
  return copy;
}

/** A record of a store that numbers its records, and that had others before: it gets the next number there. Whether that is another. */
async function putNumbered(store: IDBObjectStore, { key, value, isNumbered, does }: Put, keys: Map<IDBValidKey, IDBValidKey>): Promise<boolean> {
  const there = isNumbered ? undefined : (keys.get(key) ?? key);
  const { keyPath } = store;
  const request = typeof keyPath === 'string' ? store[does](withKey(value, keyPath, there)) : store[does](value, there);
  await ended(request, 'success', 'error');
  if (!request.error) keys.set(key, request.result);
  return isNumbered && request.result !== key;
}

function deleteNumbered(store: IDBObjectStore, range: IDBValidKey | IDBKeyRange, keys: Map<IDBValidKey, IDBValidKey>): void {
  for (const [key, there] of keys) {
    if (!(isKeyRange(range) ? range.includes(key) : indexedDB.cmp(range, key) === 0)) continue;
    keys.delete(key);
    void ended(store.delete(there), 'error');
  }
}

function issue(store: IDBObjectStore, write: Write): IDBRequest {
  if (write.does === 'clear') return store.clear();
  if (write.does === 'delete') return store.delete(write.key);
  return store.keyPath === null ? store[write.does](write.value, write.key) : store[write.does](write.value);
}

/** By store in memory: the real one, where that can take what was written. */
function storesIn({ names }: RealDatabase, transaction: IDBTransaction): (raw: RawStore) => IDBObjectStore | null {
  const known = new Map<RawStore, IDBObjectStore | null>();
  const find = (raw: RawStore): IDBObjectStore | null => {
    const name = names.get(raw) ?? raw.name;
    const store = transaction.objectStoreNames.contains(name) ? transaction.objectStore(name) : null;
    return store && takesFrom(store, raw) ? store : null;
  };
  return (raw) => {
    const found = known.get(raw) ?? find(raw);
    known.set(raw, found);
    return found;
  };
}

const mapOf = <K, V>(maps: Map<RawStore, Map<K, V>>, store: RawStore): Map<K, V> => {
  const map = maps.get(store) ?? new Map<K, V>();
  maps.set(store, map);
  return map;
};

/** Makes the same writes in a real transaction. One that is refused (there is such a record, the store is of another shape) is left out. */
export async function issueWrites(real: RealDatabase, transaction: IDBTransaction, writes: readonly Write[]): Promise<void> {
  const storeOf = storesIn(real, transaction);
  for (const [index, write] of writes.entries()) {
    const store = storeOf(write.store);
    if (!store) continue;
    const keys = !real.isOurs && store.autoIncrement ? mapOf(real.keys, write.store) : null;
    try {
      if (keys && write.does === 'delete') deleteNumbered(store, write.key, keys);
      else if (keys && 'value' in write) real.isRenumbered = (await putNumbered(store, write, keys)) || real.isRenumbered;
      else {
        const request = issue(store, write);
        request.addEventListener('error', (event) => event.preventDefault());
        if (index % IN_A_ROW === IN_A_ROW - 1) await ended(request, 'success', 'error');
      }
    } catch {
      // DataError: the store is of another shape. TransactionInactiveError: the transaction was given up, for want of room, say.
    }
  }
}
