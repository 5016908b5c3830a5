import { promisifyRequest, type UseStore } from 'idb-keyval';
import { OBJECT_DATABASE } from '../protocol';

const STORE = 'objects';

export interface ObjectDatabase {
  /** Rejects where the browser denies databases. */
  readonly use: UseStore;
  /** The same, where there is a database already; rejects where there is none, and makes none: looking stores nothing. */
  readonly useExisting: UseStore;
}

/** `open` is `indexedDB.open` past its guard. */
export function createObjectDatabase(open: (name: string) => IDBOpenDBRequest): ObjectDatabase {
  let opened: IDBDatabase | undefined;
  const forget = (): void => void (opened = undefined);
  const connect = async (makes: boolean): Promise<IDBDatabase> => {
    if (opened) return opened;
    const request = open(OBJECT_DATABASE);
    request.onupgradeneeded = () => void (makes ? request.result.createObjectStore(STORE) : request.transaction?.abort());
    const database = await promisifyRequest(request);
    database.onclose = forget;
    database.onversionchange = () => {
      database.close(); // whoever deletes it would wait for this page
      forget();
    };
    return (opened = database);
  };
  const store =
    (makes: boolean): UseStore =>
    (mode, callback) =>
      connect(makes).then((database) => callback(database.transaction(STORE, mode).objectStore(STORE)));
  return { use: store(true), useExisting: store(false) };
}
