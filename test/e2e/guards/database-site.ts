import { readFileSync } from 'node:fs';
import { HOSTS, startSite, type Site } from '../consent/site';

/** Short ways to use a database, for the expressions of the tests. */
const SHORT = `
  window.ended = (request) => new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  window.completed = (transaction) => new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
  window.openDb = (name, version, upgrade) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = (event) => upgrade?.(request.result, event, request.transaction);
    return ended(request);
  };
  window.store = (db, name = 'store', mode = 'readwrite') => db.transaction(name, mode).objectStore(name);
  window.all = async (db, name = 'store') => {
    const from = store(db, name, 'readonly');
    const [keys, values] = await Promise.all([ended(from.getAllKeys()), ended(from.getAll())]);
    return Object.fromEntries(keys.map((key, index) => [JSON.stringify(key), values[index]]));
  };
  window.write = (db, name, ...writes) => {
    const transaction = db.transaction(name, 'readwrite');
    for (const [method, ...args] of writes) transaction.objectStore(name)[method](...args);
    return completed(transaction);
  };
  window.keyed = (db) => db.createObjectStore('store');
  window.problems = [];
  addEventListener('error', ({ message }) => problems.push(message));
  addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));
`;

const entry = (name: string, purpose: string): object => ({ kind: 'indexed-db', name, purpose, lifetime: 'persistent', ...(purpose === 'analytics' && { vendor: 'metrics' }) });

const SCRIPTS = ['/idb.js', '/idb-keyval.js', '/short.js'];

/** Loads them where no page of ours is shown. */
export const LOAD_SCRIPTS = `(async () => {
  for (const src of ${JSON.stringify(SCRIPTS)}) {
    const script = document.createElement('script');
    script.src = src;
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    (document.body ?? document.documentElement).append(script);
    await loaded;
  }
})()`;

export interface DatabaseSite extends Site {
  /** A page with the SDK, which declares `sm_*` and `keyval-store` (analytics), `ad_*` (advertising) and `own` (necessary). */
  readonly guarded: string;
  /** Same origin, no SDK. */
  readonly bare: string;
}

export async function startDatabaseSite(): Promise<DatabaseSite> {
  const site = await startSite();
  site.file('/idb.js', readFileSync('node_modules/idb/build/umd.js', 'utf8'));
  site.file('/idb-keyval.js', readFileSync('node_modules/idb-keyval/dist/umd.js', 'utf8'));
  site.file('/short.js', SHORT);
  const config = site.config({ entries: [entry('sm_*', 'analytics'), entry('ad_*', 'advertising'), entry('keyval-store', 'analytics'), entry('own', 'necessary')] });
  site.page('/guarded', { config, body: `<h1>Page</h1>${SCRIPTS.map((src) => `<script src="${src}"></script>`).join('')}` });
  return { ...site, guarded: site.url(HOSTS.www, '/guarded'), bare: site.url(HOSTS.www, '/bare') };
}
