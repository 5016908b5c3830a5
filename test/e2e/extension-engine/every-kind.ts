import { readFileSync } from 'node:fs';

/** A shared object as Flash Player's files are; Ruffle keeps them in local storage as base64. */
export const SOL = readFileSync('test/fixtures/lso/own/ruffle-0.6.0-avm2.sol').toString('base64');

/*
 * Expressions for a page: what a site stores in each kind, with every type that a structured clone can hold, and a reading of it that
 * does not go through the extension. Both run in the page's own world.
 */

const COMMON = `
  const settled = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
  const committed = (transaction) => new Promise((resolve, reject) => { transaction.oncomplete = resolve; transaction.onabort = () => reject(transaction.error); });
  const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 256);
  const files = async (folder) => {
    const found = {};
    for await (const [name, handle] of folder.entries()) found[name] = handle.kind === 'file' ? [...new Uint8Array(await (await handle.getFile()).arrayBuffer())].join() : await files(handle);
    return found;
  };
`;

const VALUES = `
  const shared = new Uint8Array([1, 2, 3, 4]).buffer;
  const cyclic = { name: 'cyclic' };
  cyclic.self = cyclic;
  const values = [
    undefined, null, true, 'text \\ud800 \\u202e \\0 <b>', -0, NaN, Infinity, 12345678901234567890n,
    new Date(1700000000123), new Date(NaN), /a(b)c/gi, new Map([['a', new Date(0)], [{ key: 1 }, 2]]), new Set([1, 'two', null]),
    bytes.buffer.slice(0), new Uint8Array(shared, 1, 2), new DataView(shared), new Float64Array([0.1, -0]), [1, , 3], cyclic,
    new Blob(['blob text'], { type: 'text/plain' }), new File([bytes], 'photo.png', { type: 'image/png', lastModified: 1600000000000 }),
    /* Firefox shows extensions nothing of what is boxed: docs/install-extension.md tells. */
    ...('storageBuckets' in navigator ? [Object(1n), Object('boxed'), Object(false)] : []), new RangeError('out'), { nested: { deep: [new Map([[1, new Set([bytes])]])] } },
  ];
`;

/** Fills every kind that the browser has. Resolves to null. */
export const FILL = `(async () => {
  ${COMMON}
  ${VALUES}
  const request = indexedDB.open('typed', 7);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('values');
    const people = request.result.createObjectStore('people', { keyPath: 'id', autoIncrement: true });
    people.createIndex('by name', ['name', 'age'], { unique: true });
    people.createIndex('tags', 'tags', { multiEntry: true });
    request.result.createObjectStore('empty', { autoIncrement: true });
  };
  const database = await settled(request);
  const transaction = database.transaction(['values', 'people'], 'readwrite');
  values.forEach((value, index) => transaction.objectStore('values').put(value, index));
  for (const key of [new Date(5), 'text', [1, ['two']], bytes.buffer.slice(0, 4), -1.5]) transaction.objectStore('values').put('by key', key);
  transaction.objectStore('people').put({ name: 'Ann', age: 3, tags: ['a', 'b'] });
  transaction.objectStore('people').put({ name: 'Bob', age: 4, tags: [] });
  await committed(transaction);
  database.close();
  const cache = await caches.open('pages v1');
  await cache.put('/cached?q=1', new Response('cached text', { status: 203, statusText: 'Odd', headers: { 'content-type': 'text/plain', 'x-mark': 'yes' } }));
  await cache.put(new Request('/binary', { headers: { accept: 'image/*' } }), new Response(bytes, { headers: { vary: 'accept' } }));
  await caches.open('empty cache');
  const root = await navigator.storage.getDirectory();
  const write = async (folder, name, content) => { const stream = await (await folder.getFileHandle(name, { create: true })).createWritable(); await stream.write(content); await stream.close(); };
  await write(root, 'plain.bin', bytes);
  await write(root, 'nothing', '');
  const inner = await (await root.getDirectoryHandle('folder', { create: true })).getDirectoryHandle('inner', { create: true });
  await write(inner, 'deep.txt', 'deep');
  await (await root.getDirectoryHandle('folder')).getDirectoryHandle('hollow', { create: true });
  await navigator.serviceWorker.register('/deep/worker.js');
  if (navigator.storageBuckets) {
    const bucket = await navigator.storageBuckets.open('bucket', { expires: 4102444800000 });
    const opening = bucket.indexedDB.open('inside', 2);
    opening.onupgradeneeded = () => opening.result.createObjectStore('things').put(new Date(9), 'when');
    (await settled(opening)).close();
    await (await bucket.caches.open('bucket cache')).put('/in-bucket', new Response('in bucket'));
    await write(await bucket.getDirectory(), 'in-bucket.bin', bytes);
  }
  window.name = 'visitor-4711';
  localStorage.setItem('127.0.0.1/movie.swf/settings', ${JSON.stringify(SOL)});
  return null;
})()`;

/** Everything that is there, as text: types, bytes, order and schemas too. */
export const READ = `(async () => {
  ${COMMON}
  const show = async (value, seen = new Map()) => {
    if (Object.is(value, -0)) return '-0';
    if (typeof value === 'bigint') return value + 'n';
    if (typeof value === 'string') return JSON.stringify(value);
    if (typeof value !== 'object' || value === null) return String(value);
    if (seen.has(value)) return 'seen ' + seen.get(value);
    seen.set(value, seen.size);
    const tag = Object.prototype.toString.call(value).slice(8, -1);
    const each = async (all) => { const shown = []; for (const one of all) shown.push(await show(one, seen)); return shown.join(', '); };
    if (ArrayBuffer.isView(value)) return tag + '(' + value.byteOffset + ', ' + value.byteLength + ', ' + await show(value.buffer, seen) + ')';
    if (tag === 'ArrayBuffer') return 'ArrayBuffer(' + [...new Uint8Array(value)] + ')';
    if (tag === 'Date') return 'Date(' + value.getTime() + ')';
    if (tag === 'RegExp') return String(value);
    if (tag === 'Map') return 'Map(' + await each([...value].flat()) + ')';
    if (tag === 'Set') return 'Set(' + await each([...value]) + ')';
    if (tag === 'Blob' || tag === 'File') return [tag, value.type, value.name, value.name && value.lastModified, [...new Uint8Array(await value.arrayBuffer())]].join();
    if (tag === 'Error') return value.name + ': ' + value.message + (value instanceof RangeError);
    if (['BigInt', 'String', 'Boolean', 'Number'].includes(tag)) return 'Object(' + tag + value + ')';
    if (Array.isArray(value)) return '[' + value.length + ': ' + await each(Object.entries(value).flat()) + ']';
    return '{' + await each(Object.entries(value).flat()) + '}';
  };
  const database = async (factory, name) => {
    const open = await settled(factory.open(name));
    const stores = {};
    for (const store of open.objectStoreNames) {
      const one = open.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([settled(one.getAllKeys()), settled(one.getAll())]);
      const indexes = [...one.indexNames].map((index) => { const { keyPath, unique, multiEntry } = one.index(index); return [index, keyPath, unique, multiEntry]; });
      stores[store] = { keyPath: one.keyPath, autoIncrement: one.autoIncrement, indexes, records: [] };
      for (const [index, key] of keys.entries()) stores[store].records.push(await show(key) + ' => ' + await show(values[index]));
    }
    open.close();
    return { version: open.version, stores };
  };
  const databases = async (factory) => Object.fromEntries(await Promise.all((await factory.databases()).map(async ({ name }) => [name, await database(factory, name)])));
  const cached = async (storage) => {
    const found = {};
    for (const name of await storage.keys()) {
      const cache = await storage.open(name);
      found[name] = await Promise.all((await cache.keys()).map(async (request) => {
        const response = await cache.match(request);
        return [request.method, new URL(request.url).pathname, [...request.headers], response.status, response.statusText, [...response.headers], [...new Uint8Array(await response.arrayBuffer())].join()];
      }));
    }
    return found;
  };
  const buckets = {};
  for (const name of (await navigator.storageBuckets?.keys()) ?? []) {
    const bucket = await navigator.storageBuckets.open(name);
    buckets[name] = [await bucket.expires(), await databases(bucket.indexedDB), await cached(bucket.caches), await files(await bucket.getDirectory())];
  }
  return {
    databases: await databases(indexedDB), caches: await cached(caches), files: await files(await navigator.storage.getDirectory()), buckets,
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope, active, waiting, installing }) => [new URL(scope).pathname, new URL((active ?? waiting ?? installing).scriptURL).pathname]),
    name: window.name, local: { ...localStorage },
  };
})()`;
