import { surface } from '../page/surface.mjs';

const self = () => indexedDB;
/** Connections that the first checks left open keep their database. */
const listed = async () => (await indexedDB.databases()).filter(({ name }) => name !== 'c_surface');
const TYPES = ['upgradeneeded', 'success', 'error', 'blocked'];

/** Everything that a request tells until it has succeeded or failed. */
function ended(request, notes = []) {
  return new Promise((resolve) => {
    for (const type of TYPES) {
      request.addEventListener(type, (event) => {
        notes.push([type, event.constructor.name, event.oldVersion, event.newVersion, request.readyState]);
        if (type === 'success' || type === 'error') resolve(notes);
      });
    }
  });
}

async function remove(name) {
  await ended(indexedDB.deleteDatabase(name));
}

/** Opens, hands the connection over, closes and deletes. */
async function withDatabase(name, use, upgrade = () => undefined) {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => upgrade(request.result, request);
  await ended(request);
  const found = await use(request.result, request);
  request.result.close();
  await remove(name);
  return found;
}

const opened = (...args) => async (env) => {
  const given = env.attempt(() => { env.request = indexedDB.open(...args); return env.request; });
  if (!env.request) return given;
  const notes = await ended(env.request);
  const { name, version } = env.request.error ? {} : env.request.result;
  if (name !== undefined) { env.request.result.close(); await remove(name); }
  return [given, notes, name, version, env.request.error && env.showError(env.request.error)];
};

const OPENING = {
  'without version': opened('c_a'), 'with a version': opened('c_a', 3), 'version undefined': opened('c_a', undefined), 'version 1.9': opened('c_a', 1.9), 'version "2"': opened('c_a', '2'),
  'version 0': opened('c_a', 0), 'version -1': opened('c_a', -1), 'version null': opened('c_a', null), 'version NaN': opened('c_a', NaN), 'version 2 ** 53': opened('c_a', 2 ** 53), 'version 2 ** 53 - 1': opened('c_a', 2 ** 53 - 1), 'version Infinity': opened('c_a', Infinity),
  'a version that is a symbol': opened('c_a', Symbol('s')), 'a version that throws': opened('c_a', { valueOf: () => { throw new RangeError('no version'); } }),
  'a name that is null': opened(null), 'a name that is undefined': opened(undefined), 'a name that is a number': opened(5), 'a name that is an object': opened({}), 'a name with half a surrogate pair': opened('c_\ud800'), 'a long name': opened(`c_${'x'.repeat(500)}`),
};

export const checks = {
  ...Object.assign({}, ...['databases', 'open', 'deleteDatabase'].map((method) => surface(`IDBFactory.prototype.${method}`, { self, args: method === 'open' ? ['c_surface', '1'] : ['c_surface'] }))),
  ...Object.fromEntries(Object.entries(OPENING).map(([what, check]) => [`open: ${what}`, check])),
  'the request at once': () => withDatabaseRequest((request) => [request instanceof IDBOpenDBRequest, request.constructor === IDBOpenDBRequest, String(request), request.readyState, request.source, request.transaction, Object.keys(request), request.onsuccess, request.onupgradeneeded, request.onblocked]),
  'its result and error before it has ended': (env) => withDatabaseRequest((request) => [env.attempt(() => request.result), env.attempt(() => request.error)]),
  'the request once it has succeeded': () => withDatabase('c_a', (database, request) => [request.readyState, request.error, request.transaction, request.result === database, database instanceof IDBDatabase]),
  'the request while it upgrades': () => { let found; return withDatabase('c_a', () => found, (database, request) => { found = [request.readyState, request.result === database, request.transaction.mode, request.transaction.db === database, request.transaction.objectStoreNames.length]; }); },
  'the event and its target': () => { let found; return withDatabase('c_a', () => found, (_database, request) => { request.addEventListener('success', (event) => { found = [event.target === request, event.currentTarget === request, event.type, event.isTrusted, event.bubbles, event.constructor === Event]; }); }); },
  'the same name twice in one turn': async () => {
    const requests = [indexedDB.open('c_a'), indexedDB.open('c_a')];
    const notes = await Promise.all(requests.map((request) => ended(request)));
    for (const { result } of requests) result.close();
    await remove('c_a');
    return [requests[0] === requests[1], notes];
  },
  'order over two databases': async ({ log }) => {
    const requests = ['c_a', 'c_b'].map((name) => indexedDB.open(name));
    requests.forEach((request, at) => ['upgradeneeded', 'success'].forEach((type) => request.addEventListener(type, () => log.push(`${type} ${at}`))));
    await Promise.all(requests.map((request) => ended(request)));
    for (const { result } of requests) result.close();
    await remove('c_a');
    await remove('c_b');
    return [log.filter((line) => line.endsWith('0')), log.filter((line) => line.endsWith('1'))];
  },
  'upgrade to a later version': () => withDatabase('c_a', async (database) => { database.close(); const request = indexedDB.open('c_a', 5); const notes = await ended(request); request.result.close(); return [notes, request.result.version]; }),
  'open an earlier version': (env) => withDatabase('c_a', async (database) => { database.close(); const later = indexedDB.open('c_a', 5); await ended(later); later.result.close(); const request = indexedDB.open('c_a', 2); return [await ended(request), env.showError(request.error), request.readyState, env.attempt(() => request.result)]; }),
  'an upgrade that throws': async (env) => {
    const request = indexedDB.open('c_a');
    const told = env.event(window, 'error').then((event) => { event.preventDefault(); return event.message.includes('on purpose'); });
    request.onupgradeneeded = () => { throw new Error('on purpose'); };
    return [await ended(request), env.showError(request.error), await told];
  },
  'an upgrade that aborts': async (env) => {
    const request = indexedDB.open('c_a');
    request.onupgradeneeded = () => request.transaction.abort();
    return [await ended(request), env.showError(request.error), (await listed()).length];
  },
  'an upgrade that closes': async (env) => {
    const request = indexedDB.open('c_a');
    request.onupgradeneeded = () => request.result.close();
    const found = [await ended(request), env.showError(request.error)];
    await remove('c_a');
    return found;
  },
  'write and read': () => withDatabase('c_a', async (database) => {
    const store = database.transaction('store', 'readwrite').objectStore('store');
    const key = await new Promise((resolve) => { store.add({ a: 1 }).onsuccess = ({ target }) => resolve(target.result); });
    return [key, [...database.objectStoreNames], await new Promise((resolve) => { store.getAll().onsuccess = ({ target }) => resolve(target.result); })];
  }, (database) => database.createObjectStore('store', { autoIncrement: true })),
  'what does not exist is deleted': async () => { const request = indexedDB.deleteDatabase('c_none'); return [request instanceof IDBOpenDBRequest, await ended(request), request.result, request.error]; },
  'what exists is deleted': async () => { const open = indexedDB.open('c_a', 4); await ended(open); open.result.close(); const request = indexedDB.deleteDatabase('c_a'); return [await ended(request), request.result]; },
  'deleting is blocked by a connection': async ({ log, event }) => {
    const open = indexedDB.open('c_a');
    await ended(open);
    open.result.onversionchange = ({ oldVersion, newVersion }) => log.push(['versionchange', oldVersion, newVersion]);
    const request = indexedDB.deleteDatabase('c_a');
    const end = ended(request, log);
    await event(request, 'blocked');
    open.result.close();
    return end;
  },
  'deleting waits for none that closes on versionchange': async ({ log }) => {
    const open = indexedDB.open('c_a');
    await ended(open);
    open.result.onversionchange = () => { log.push('versionchange'); open.result.close(); };
    return ended(indexedDB.deleteDatabase('c_a'), log);
  },
  'an upgrade is blocked by a connection': async ({ log, event }) => {
    const first = indexedDB.open('c_a', 1);
    await ended(first);
    const second = indexedDB.open('c_a', 2);
    const end = ended(second, log);
    await event(second, 'blocked');
    first.result.close();
    await end;
    second.result.close();
    await remove('c_a');
    return log;
  },
  'databases of none': () => listed(),
  'databases of some': async () => withDatabase('c_b', () => withDatabase('c_a', async () => (await listed()).sort((one, other) => (one.name < other.name ? -1 : 1)))),
  'databases: a promise of this realm, each time another': () => { const [one, two] = [indexedDB.databases(), indexedDB.databases()]; return [one === two, one.constructor === Promise, Object.getPrototypeOf(one) === Promise.prototype, Reflect.ownKeys(one)]; },
  'databases: what is listed': () => withDatabase('c_a', async () => { const list = await listed(); return [Array.isArray(list), Object.getPrototypeOf(list[0]) === Object.prototype, Object.getOwnPropertyDescriptors(list[0])]; }),
  'cmp': (env) => [indexedDB.cmp(1, 2), indexedDB.cmp('b', 'a'), indexedDB.cmp([1], [1]), env.attempt(() => indexedDB.cmp({}, 1)), env.attempt(() => indexedDB.cmp(1))],
  'the factory is one object': () => [indexedDB === window.indexedDB, String(indexedDB), indexedDB instanceof IDBFactory, Object.keys(indexedDB), indexedDB.open === IDBFactory.prototype.open],
  'onsuccess set late': async ({ log }) => { const request = indexedDB.open('c_a'); await Promise.resolve(); request.onsuccess = () => log.push('success'); await ended(request); request.result.close(); await remove('c_a'); return log; },
  'from a frame': async ({ frame }) => {
    const { contentWindow } = await frame('/blank');
    const request = contentWindow.indexedDB.open('c_a');
    const found = [request instanceof contentWindow.IDBOpenDBRequest, request instanceof IDBOpenDBRequest, await ended(request), request.result.name];
    request.result.close();
    await remove('c_a');
    return found;
  },
  'of a frame, by this realm’s method': async ({ frame }) => {
    const { contentWindow } = await frame('/blank');
    const request = IDBFactory.prototype.open.call(contentWindow.indexedDB, 'c_a');
    const found = [await ended(request), request.constructor.name];
    request.result.close();
    await remove('c_a');
    return found;
  },
};

/** Asks the request before anything has happened, then waits and deletes. */
async function withDatabaseRequest(use) {
  const request = indexedDB.open('c_a');
  const found = use(request);
  await ended(request);
  request.result.close();
  await remove('c_a');
  return found;
}
