import { startSite, HOSTS, VENDOR, type Site } from '../consent/site';
import type { Visitor } from '../browsers/visitors';


/** Code of a worker that does what it is asked for, dedicated or shared. */
export const WORKER = `
const ended = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
const work = {
  async database(name, value) {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('s');
    const database = self.kept = await ended(request);
    const writing = database.transaction('s', 'readwrite');
    writing.objectStore('s').put(value, 'k');
    await new Promise((done, fail) => { writing.oncomplete = done; writing.onabort = () => fail(writing.error); });
    return ended(database.transaction('s').objectStore('s').get('k'));
  },
  async again(value) {
    const writing = kept.transaction('s', 'readwrite');
    writing.objectStore('s').put(value, 'k');
    return new Promise((done, fail) => { writing.oncomplete = () => done('written'); writing.onabort = () => fail(writing.error); });
  },
  async cache(name, body) { const cache = await caches.open(name); await cache.put(self.origin + '/cached', new Response(body)); return (await cache.match(self.origin + '/cached')).text(); },
  async file(name, body) { const file = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true }); const stream = await file.createWritable(); await stream.write(body); await stream.close(); return (await file.getFile()).text(); },
  async sync(name, body) { const file = self.file = self.file ?? await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true }); self.access ??= await file.createSyncAccessHandle(); access.write(new TextEncoder().encode(body)); access.flush(); return access.getSize(); },
  send: (url) => fetch(url, { mode: 'no-cors' }).then(() => 'sent'),
  async request(url) { const request = new XMLHttpRequest(); request.open('GET', url, false); request.send(); return request.status; },
  async scripts(url) { importScripts(url); return 'imported'; },
  socket: (url) => new Promise((done) => { const socket = new WebSocket(url); socket.onopen = () => done('open'); socket.onerror = () => done('failed'); }),
  native: async () => [indexedDB.open, fetch, caches.open, importScripts, WebSocket].map(String).every((text) => /^(function|class) \\w+\\(\\) \\{\\s+\\[native code\\]\\s+\\}$/.test(text)),
  globals: async () => Object.keys(self).filter((name) => /consent/i.test(name)),
  strict: async () => (function () { return this === undefined; })(),
};
const listen = (port) => { port.onmessage = ({ data: [id, what, ...args] }) => work[what](...args).then((value) => port.postMessage([id, value]), ({ name }) => port.postMessage([id, name])); };
if ('onconnect' in self) self.onconnect = ({ ports: [port] }) => listen(port);
else listen(self);
`;

/** What the page has to talk to workers: `call(port, what, ...args)`, and `blobOf(text)`. */
const TOOLS = `
window.at = 'http://${VENDOR}:' + location.port;
window.blobOf = (text = ${JSON.stringify(WORKER)}) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
window.calls = 0;
window.call = (port, ...args) => new Promise((resolve, reject) => {
  const id = ++calls;
  const hear = ({ data }) => { if (data[0] !== id) return; port.removeEventListener('message', hear); resolve(data[1]); };
  port.addEventListener('message', hear);
  port.start?.();
  port.onerror = (event) => reject(new Error(event.message));
  port.postMessage([id, ...args]);
});`;

export interface WorkerPages {
  readonly site: Site;
  readonly bare: string;
  /** Opens the page with the SDK and workers.js, undecided or as the profile has it. */
  open(visitor: Visitor): Promise<void>;
}

export async function startWorkerSite(): Promise<WorkerPages> {
  const site = await startSite();
  const kinds = ['indexed-db', 'cache-storage', 'file-system'];
  const entries = kinds.flatMap((kind) => [{ kind, name: 'app*', purpose: 'necessary', lifetime: 'persistent' }, { kind, name: 'sm*', purpose: 'analytics', lifetime: 'persistent' }]);
  site.page('/workers', { config: site.config({}, ...entries), body: '<script src="/consent/workers.js"></script>' });
  site.file('/own.js', 'self.imported = true;');
  site.file('/worker.js', `importScripts('/consent/worker-guard.js');${WORKER}`);
  site.file('/worker.mjs', `import '/consent/worker-guard.js';${WORKER}`);
  return {
    site,
    bare: site.url(HOSTS.www, '/bare'),
    async open(visitor) {
      await visitor.goto(site.url(HOSTS.www, '/workers'));
      await visitor.evaluate(`(() => { ${TOOLS} })()`);
      site.clear();
    },
  };
}
