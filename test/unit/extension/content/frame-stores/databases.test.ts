import 'fake-indexeddb/auto';
import { copyDatabase, listDatabases, putBackDatabase, settled } from '../../../../../extension/content/frame-stores/databases';
import { lookDatabase } from '../../../../../extension/content/frame-stores/look-database';

async function make(name: string, records: number): Promise<void> {
  const request = indexedDB.open(name, 3);
  request.onupgradeneeded = () => request.result.createObjectStore('things', { keyPath: 'id' }).createIndex('by label', 'label', { unique: true });
  const database = await settled(request);
  const store = database.transaction('things', 'readwrite').objectStore('things');
  await Promise.all(Array.from({ length: records }, (_, id) => settled(store.put({ id, label: `label ${id}` }))));
  database.close();
}

const remove = (name: string): Promise<unknown> => settled(indexedDB.deleteDatabase(name));

afterEach(async () => {
  for (const { name = '' } of await indexedDB.databases()) await remove(name);
});

test('lists with the number of records, and lets go at once', async () => {
  await make('a', 3);
  expect(await listDatabases(indexedDB)).toEqual([{ key: 'a', name: 'a', size: 0, count: 3 }]);
  await remove('a'); // would wait for a connection that was left open
});

test('copies schema, version and records, and makes them again', async () => {
  await make('a', 2);
  const { content } = await copyDatabase(indexedDB, 'a');
  await remove('a');
  await putBackDatabase(indexedDB, 'a', content);
  expect(await copyDatabase(indexedDB, 'a')).toEqual({ content, losses: [] });
});

test('never replaces one that the page has made anew', async () => {
  await make('a', 2);
  const { content } = await copyDatabase(indexedDB, 'a');
  await remove('a');
  await make('a', 5);
  await expect(putBackDatabase(indexedDB, 'a', content)).rejects.toThrow('anew');
  expect((await listDatabases(indexedDB))[0]?.count).toBe(5);
});

test('where a record is refused there is none, and another try finds none in its way', async () => {
  await make('a', 2);
  const { content } = await copyDatabase(indexedDB, 'a');
  await remove('a');
  const broken = structuredClone(content) as { stores: { records: [number, { id: number; label: string }][] }[] };
  broken.stores[0]!.records.push([9, { id: 9, label: 'label 0' }]); // the index is unique
  await expect(putBackDatabase(indexedDB, 'a', broken)).rejects.toThrow();
  expect(await indexedDB.databases()).toEqual([]);
  await putBackDatabase(indexedDB, 'a', content);
  expect((await listDatabases(indexedDB))[0]?.count).toBe(2);
});

test('looking at what is gone makes nothing', async () => {
  await expect(copyDatabase(indexedDB, 'none')).rejects.toThrow();
  expect(await indexedDB.databases()).toEqual([]);
});

test('shows stores, and inside them records a page at a time', async () => {
  await make('a', 120);
  expect(await lookDatabase(indexedDB, 'a', { inside: [], from: 0 })).toEqual({ parts: [{ name: 'things', value: null, size: null, count: 120 }], total: 1 });
  const page = await lookDatabase(indexedDB, 'a', { inside: ['things'], from: 100 });
  expect([page.total, page.parts.length, page.parts[0]]).toEqual([120, 20, { name: '100', value: '{"id": 100, "label": "label 100"}', size: null, count: null }]);
});
