import type { Page } from 'playwright-core';

const PREFIX = 'dingtalk_consent_so:';

/** Shared objects as the browser itself has them: each line in local storage, then each record of the database. */
export async function storedObjects(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const securityOrigin = await page.evaluate<string>('location.origin');
  const { entries } = await session.send('DOMStorage.getDOMStorageItems', { storageId: { securityOrigin, isLocalStorage: true } });
  const { databaseNames } = await session.send('IndexedDB.requestDatabaseNames', { securityOrigin });
  const records = databaseNames.includes('dingtalk_consent_so')
    ? await session.send('IndexedDB.requestData', { securityOrigin, databaseName: 'dingtalk_consent_so', objectStoreName: 'objects', skipCount: 0, pageSize: 100 })
    : { objectStoreDataEntries: [] };
  await session.detach();
  const lines = entries.map(([key]) => key ?? '').filter((key) => key.startsWith(PREFIX) && key.includes('/'));
  return [...lines.map((key) => `line ${key.slice(PREFIX.length)}`), ...records.objectStoreDataEntries.map(({ key }) => `database ${String(key.value)}`)];
}
