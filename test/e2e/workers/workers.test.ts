import type { Visitor } from '../browsers/visitors';
import { eventually } from '../consent/visit';
import { inEveryBrowser } from '../guards/in-every-browser';
import { startWorkerSite, type WorkerPages } from './worker-site';

let pages: WorkerPages;

beforeAll(async () => {
  pages = await startWorkerSite();
});

afterAll(() => pages.site.close());

/** Everything that lies on the origin, read where no guard stands. */
const ALL = `(async () => {
  const ended = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
  const all = [];
  for (const { name } of await indexedDB.databases()) {
    if (name === 'dingtalk_consent') continue;
    const database = await ended(indexedDB.open(name));
    for (const store of database.objectStoreNames) all.push('database ' + name + ' ' + await ended(database.transaction(store).objectStore(store).get('k')));
    database.close();
  }
  for (const name of await caches.keys()) all.push('cache ' + name + ' ' + await (await (await caches.open(name)).match('/cached'))?.text());
  const root = await navigator.storage?.getDirectory?.();
  const names = root?.keys();
  for (let step = await names?.next(); step && !step.done; step = await names.next()) all.push('file ' + step.value + ' ' + await (await (await root.getFileHandle(step.value)).getFile()).text());
  return all.sort();
})()`;

/** How the page comes to a port of a worker that is guarded. */
const STARTS = {
  'a worker of a blob whose address is given up at once': `(() => { const url = blobOf(); const worker = new Worker(url); URL.revokeObjectURL(url); return worker; })()`,
  'a module of a blob': `new Worker(blobOf(), { type: 'module' })`,
  'a shared worker of a blob': `new SharedWorker(blobOf()).port`,
  'a worker that imports the guard first': `new Worker('/worker.js')`,
  'a module that imports the guard first': `new Worker('/worker.mjs', { type: 'module' })`,
  'a shared worker that imports the guard first': `new SharedWorker('/worker.js', String(Math.random())).port`,
};

const withoutFiles = (all: readonly string[]): string[] => all.filter((one) => !one.startsWith('file '));

function testsIn(visitor: Visitor): void {
  const browserHas = async (): Promise<string[]> => withoutFiles(await visitor.outside<string[]>(ALL));
  const start = (expression: string): Promise<unknown> => visitor.evaluate(`(() => { window.port = ${expression}; })()`);
  const call = <T = unknown>(...args: readonly string[]): Promise<T> => visitor.evaluate<T>(`call(port, ${args.map((arg) => JSON.stringify(arg)).join(', ')})`);
  const send = (path: string): Promise<unknown> => visitor.evaluate(`(() => { window.sent = 'waits'; call(port, 'send', at + ${JSON.stringify(path)}).then((outcome) => { window.sent = outcome; }); })()`);
  const sent = (): Promise<string> => visitor.evaluate('sent');
  const choose = (purposes: object): Promise<unknown> => visitor.evaluate(`(window.handle ??= DingTalkConsent.claim()).decide(${JSON.stringify({ purposes })}).then(() => undefined)`);

  test.each(Object.entries(STARTS))('%s: nothing before the choice, all in its order on a grant, nothing new after the withdrawal', async (_, expression) => {
    await pages.open(visitor);
    await start(expression);
    expect([await call('database', 'sm', 'held'), await call('cache', 'sm', 'held'), await call('database', 'app', 'own')]).toEqual(['held', 'held', 'own']);
    await send('/worker');
    expect([await sent(), pages.site.vendorRequests()]).toEqual(['waits', []]);
    await choose({ analytics: true });
    await eventually(sent, 'sent');
    expect(pages.site.vendorRequests()).toEqual(['GET /worker']);
    expect(await call('database', 'sm', 'granted')).toBe('granted');
    await choose({ analytics: false });
    await send('/late');
    await eventually(sent, 'TypeError');
    await call('cache', 'sm', 'late');
    expect(pages.site.vendorRequests()).toEqual(['GET /worker']);
    expect(await browserHas()).toEqual(['database app own']);
  });
}

inEveryBrowser('workers', { browsers: ['Chromium', 'Firefox', 'WebKit'], site: () => pages }, testsIn);
