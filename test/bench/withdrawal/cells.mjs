/** The rows of the table: what is written under the granted category, and how it is found again in what the browser tells. */

export const PARENT = 'dingtalk.localhost';
export const OPEN = `open.${PARENT}`;
export const WWW = `www.${PARENT}`;

/** Where the page of the probe is; its folder is the path of the path cookies. */
export const PAGE = '/a/b';
export const FOLDER = '/a';

export const WORKER = '/sm-worker.js';
export const LATE_WORKER = '/sm-again.js';
export const SHARED_OBJECT = `${OPEN}/games/movie.swf/sm_prefs`;

/** `kind` and `name` are the SDK's words for it; `host` is where it is written, and looked for. */
const stored = (cell, where) => ({ cell, host: 'open', isThere: (truth) => truth[where.kind].includes(where.name), ...where });
const cookie = (cell, name, more) => ({ cell, kind: 'cookie', name, host: 'open', isThere: ({ cookies }) => cookies.some((one) => one.name === name), ...more });

/** `copies`: so many cookies have that name before, and none may after. `isLater`: written after the withdrawal. */
export const CELLS = [
  cookie('host cookie', '_sm_host'),
  cookie('parent-domain cookie', '_sm_parent'),
  cookie('path cookie', '_sm_path'),
  cookie('three twins of one name (host, domain, path)', '_sm_twin', { copies: 3 }),
  cookie('cookie and its Partitioned twin', '_sm_partitioned', { copies: 2 }),
  stored('local storage', { kind: 'local-storage', name: 'sm_local' }),
  stored('session storage', { kind: 'session-storage', name: 'sm_session' }),
  stored('IndexedDB, closed', { kind: 'indexed-db', name: 'sm_closed' }),
  stored('IndexedDB, held open by the page', { kind: 'indexed-db', name: 'sm_held' }),
  stored('Cache Storage', { kind: 'cache-storage', name: 'sm_cache' }),
  stored('service worker registration', { kind: 'service-worker', name: WORKER }),
  stored('OPFS file', { kind: 'file-system', name: 'sm_file' }),
  stored('storage bucket', { kind: 'storage-bucket', name: 'sm_bucket' }),
  stored('identifier in `window.name`', { kind: 'window-name', name: 'window.name' }),
  stored("shared object, as Ruffle's", { kind: 'shared-object', name: SHARED_OBJECT }),
  cookie('HttpOnly cookie', '_sm_http_only', { httpOnly: true }),
  cookie('sibling host: cookie', '_sm_sibling', { host: 'www' }),
  stored('sibling host: local storage', { kind: 'local-storage', name: 'sm_sibling', host: 'www' }),
  cookie('later: cookie written by script', '_sm_again_script', { isLater: true }),
  cookie('later: cookie written over HTTP', '_sm_again_http', { isLater: true }),
  stored('later: IndexedDB written by a worker', { kind: 'indexed-db', name: 'sm_again', isLater: true }),
];

/** What belongs to no category and has to stay: a cookie of each host, and a key. */
export const NECESSARY = [cookie('session cookie', 'session', { copies: 2 }), stored('cart', { kind: 'local-storage', name: 'cart' })];

/** For libraries that take exact names only. */
export const COOKIE_NAMES = CELLS.filter(({ kind }) => kind === 'cookie').map(({ name }) => name);

/** Every pair of path and domain that a cookie of the probe can lie on, for libraries that can be told. */
export const PLACES = ['/', FOLDER].flatMap((path) => [PARENT, OPEN, WWW].map((domain) => ({ path, domain })));

/** Is all of this cell there, as it has to be before the withdrawal? */
export function isComplete({ isThere, copies, name, isLater }, truth) {
  return isLater || (copies ? truth.cookies.filter((one) => one.name === name).length === copies : isThere(truth));
}
