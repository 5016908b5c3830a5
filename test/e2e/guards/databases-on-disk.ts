import type { CDPSession, Page } from 'playwright-core';
import type { ChromiumVisitor, Visitor } from '../browsers/visitors';

/** By database (the SDK's own left out), `version` and by store the values that lie in it, by their keys as JSON. */
export type Disk = Readonly<Record<string, { readonly version: number; readonly stores: Readonly<Record<string, Readonly<Record<string, unknown>>>> }>>;

/** The SDK's own, in which it keeps the history. */
const OWN = 'dingtalk_consent';

/** Reads every database of an origin where no guard stands. */
const READ_DISK = `(async () => {
  const ended = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const disk = {};
  for (const { name, version } of await indexedDB.databases()) {
    if (name === ${JSON.stringify(OWN)}) continue;
    const db = await ended(indexedDB.open(name));
    const stores = {};
    for (const name of db.objectStoreNames) {
      const store = db.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([ended(store.getAllKeys()), ended(store.getAll())]);
      stores[name] = Object.fromEntries(keys.map((key, index) => [JSON.stringify(key), values[index]]));
    }
    db.close();
    disk[name] = { version, stores };
  }
  return disk;
})()`;

type Remote = { readonly value?: unknown; readonly objectId?: string };

async function valueOf(session: CDPSession, { value, objectId }: Remote): Promise<unknown> {
  if (objectId === undefined) return value;
  const { result } = await session.send('Runtime.callFunctionOn', { objectId, functionDeclaration: 'function () { return this; }', returnByValue: true });
  return result.value;
}

/** By the DevTools protocol, which asks the browser and not the page. */
export async function databasesOf(page: Page): Promise<Disk> {
  const session = await page.context().newCDPSession(page);
  const securityOrigin = new URL(page.url()).origin;
  await session.send('Runtime.enable');
  await session.send('IndexedDB.enable');
  const disk: Record<string, { version: number; stores: Record<string, Record<string, unknown>> }> = {};
  const { databaseNames } = await session.send('IndexedDB.requestDatabaseNames', { securityOrigin });
  for (const databaseName of databaseNames.filter((name) => name !== OWN)) {
    const { databaseWithObjectStores: found } = await session.send('IndexedDB.requestDatabase', { securityOrigin, databaseName });
    const stores: Record<string, Record<string, unknown>> = {};
    for (const { name: objectStoreName } of found.objectStores) {
      const { objectStoreDataEntries } = await session.send('IndexedDB.requestData', { securityOrigin, databaseName, objectStoreName, skipCount: 0, pageSize: 1000 });
      const records = await Promise.all(objectStoreDataEntries.map(async ({ primaryKey, value }) => [JSON.stringify(await valueOf(session, primaryKey)), await valueOf(session, value)] as const));
      stores[objectStoreName] = Object.fromEntries(records);
    }
    disk[databaseName] = { version: found.version, stores };
  }
  await session.detach();
  return disk;
}

/** Every database as it lies on disk: as the DevTools protocol tells, elsewhere read where no guard stands. */
export const diskOf = (visitor: Visitor): Promise<Disk> => ('page' in visitor ? databasesOf((visitor as ChromiumVisitor).page) : visitor.outside(READ_DISK));
