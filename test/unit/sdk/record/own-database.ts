import 'fake-indexeddb/auto';

/** Reads and changes the SDK's own database past the SDK, as a damaged disk or a stranger would. */
export async function inDatabase(change: (store: IDBObjectStore) => unknown): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('dingtalk_consent');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('the database of the test could not be opened'));
  });
  const transaction = database.transaction('history', 'readwrite');
  change(transaction.objectStore('history'));
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}

export const deleteDatabase = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('dingtalk_consent');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('the database of the test could not be deleted'));
  });
