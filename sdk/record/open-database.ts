import { promisifyRequest, type UseStore } from 'idb-keyval';
import type { Natives } from '../natives';
import { apply } from '../natives/reflect';
import { RECORD_COOKIE } from '../protocol';

/** One of the SDK's own names. */
const DATABASE = RECORD_COOKIE;
const STORE = 'history';

/** As idb-keyval's createStore does it, but past the guard: page script may not open the SDK's own database. */
function open(original: Natives['original'], version?: number): Promise<IDBDatabase> {
  const native = original(indexedDB.open as never) as IDBFactory['open'];
  const request = apply(native, indexedDB, version ? [DATABASE, version] : [DATABASE]);
  request.onupgradeneeded = () => {
    if (!request.result.objectStoreNames.contains(STORE)) request.result.createObjectStore(STORE);
  };
  return promisifyRequest(request);
}

/** The database of the chain, opened with its first use, and again after somebody deleted it. Where a stranger has made it without our store, the store is added. */
export function openDatabase(original: Natives['original']): UseStore {
  let opened: Promise<IDBDatabase> | undefined;
  const forget = (): void => void (opened = undefined);
  const opening = async (): Promise<IDBDatabase> => {
    let database = await open(original);
    if (!database.objectStoreNames.contains(STORE)) {
      database.close();
      database = await open(original, database.version + 1);
    }
    database.onclose = forget;
    database.onversionchange = () => {
      forget();
      database.close(); // else whoever deletes or changes it would wait for this page to end
    };
    return database;
  };
  return async (mode, use) => {
    opened ??= opening().catch((error: unknown) => {
      forget();
      throw error;
    });
    return use((await opened).transaction(STORE, mode).objectStore(STORE));
  };
}
