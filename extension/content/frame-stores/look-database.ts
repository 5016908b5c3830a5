import { inDatabase, settled } from './databases';
import { LOOK_PAGE, type Look, type LookAt, type Part } from './frame-store';
import { lookPage } from './look-page';
import { ownCopy } from './own-copy';
import { showValue } from './show-value';

/** Goes through a store by cursor, so that only the records of one page are ever in memory. */
async function records(store: IDBObjectStore, from: number): Promise<Part[]> {
  const parts: Part[] = [];
  const request = store.openCursor();
  let skipped = from === 0;
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error ?? new Error('the database failed'));
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor || parts.length === LOOK_PAGE) return resolve(parts);
      if (!skipped) {
        skipped = true;
        return cursor.advance(from);
      }
      parts.push({ name: showValue(ownCopy(cursor.key)), value: showValue(ownCopy(cursor.value as unknown)), size: null, count: null });
      cursor.continue();
    };
  });
}

/** A database's object stores; inside one of them its records, in the order of their keys. */
export function lookDatabase(factory: IDBFactory, name: string, at: LookAt): Promise<Look> {
  return inDatabase(factory, name, async (database) => {
    const names = [...database.objectStoreNames];
    const [inside] = at.inside;
    const counted = (store: string): Promise<number> => settled(database.transaction(store, 'readonly').objectStore(store).count());
    if (inside === undefined) return lookPage(names, at, async (store) => ({ name: store, value: null, size: null, count: await counted(store) }));
    const store = database.transaction(inside, 'readonly').objectStore(inside);
    const [parts, total] = await Promise.all([records(store, at.from), settled(store.count())]);
    return { parts, total };
  });
}
