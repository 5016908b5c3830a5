import { del, get, keys, promisifyRequest, set } from 'idb-keyval';
import type { StoredObject } from '../protocol';
import type { ObjectArea } from './object-area';
import type { ObjectDatabase } from './object-database';
import { createMirror } from './object-mirror';

/**
 * Shared objects of this host, as `.sol` files in a database, with a copy in local storage for as many as fit. Local storage says
 * what there is: an object is gone as soon as its line there is, and what the database still has of it is deleted with the next
 * look, so nothing comes back that a visitor or the eraser removed. Where local storage is denied the database alone says.
 */
export interface ObjectStore {
  /** Its bytes; null where there is none, undefined where that is not known before `ready`. */
  read(name: string): Uint8Array | null | undefined;
  /**
   * Null where it is stored already, else what resolves when the database has it. Throws a `QuotaExceededError` where not even
   * a line fits into local storage.
   */
  write(name: string, bytes: Uint8Array): Promise<void> | null;
  /** At once in local storage; resolves when the database is rid of it too. */
  remove(name: string): Promise<void>;
  list(): StoredObject[];
  /** Resolves when everything can be read at once. Rejects never: what a browser denies is not there. */
  ready(): Promise<void>;
}

/** What resolves either way: there is nothing to do about a database that fails. */
const settled = (promise: Promise<unknown>): Promise<void> =>
  promise.then(
    () => undefined,
    () => undefined,
  );

/** Starts to load at once what can't be read at once. */
export function createObjectStore(area: ObjectArea | null, { use, useExisting }: ObjectDatabase): ObjectStore {
  const mirror = createMirror(area);
  const unmirrored = new Map<string, Uint8Array>();
  /** Written or removed here: what the database says of them may be older. */
  const touched = new Set<string>();
  let isReady = false;

  const isGone = (name: string): boolean => !!area && !mirror.has(name);
  /** In one transaction with the look, so that an object stored again meanwhile, in another tab too, stays. */
  const removeGone = (name: string): Promise<void> =>
    useExisting('readwrite', (objects) => {
      if (isGone(name)) objects.delete(name);
      return promisifyRequest(objects.transaction);
    });
  const loadOne = async (name: string): Promise<void> => {
    if (isGone(name)) return removeGone(name);
    const bytes = mirror.hasCopy(name) ? undefined : await get<Uint8Array>(name, useExisting);
    if (bytes && !touched.has(name)) unmirrored.set(name, bytes);
  };
  const load = async (): Promise<void> => {
    for (const name of await keys<string>(useExisting)) await loadOne(name);
  };
  const loading = settled(load()).then(() => void (isReady = true));
  /** The database failed: without an older version in it there is no object, and its line goes. */
  const dropLine = async (name: string): Promise<void> => {
    const older = await get<Uint8Array>(name, useExisting).catch(() => undefined);
    if (!older && !mirror.hasCopy(name)) mirror.remove(name);
  };
  const write = (name: string, bytes: Uint8Array): Promise<void> | null => {
    const isMirrored = mirror.take(name, bytes);
    const saved = set(name, bytes, use);
    touched.add(name);
    void settled(isMirrored ? saved : saved.catch(() => dropLine(name)));
    if (isMirrored) unmirrored.delete(name);
    else unmirrored.set(name, bytes);
    return isMirrored ? null : saved;
  };
  return {
    write,
    read: (name) => (isGone(name) ? null : mirror.hasCopy(name) ? mirror.copy(name) : (unmirrored.get(name) ?? (isReady ? null : undefined))),
    remove(name) {
      touched.add(name);
      unmirrored.delete(name);
      mirror.remove(name);
      return settled(area ? removeGone(name) : del(name, useExisting));
    },
    list: () => (area ? mirror.list() : [...unmirrored].map(([name, { length }]) => ({ name, size: length }))),
    ready: () => loading,
  };
}
