import { surface } from '../page/surface.mjs';

const self = () => caches;

async function withCaches(names, use) {
  for (const name of names) await caches.open(name);
  const found = await use();
  for (const name of names) await caches.delete(name);
  return found;
}

const text = async (response) => (response ? response.text() : response);
const put = async (name, path, body) => (await caches.open(name)).put(path, new Response(body));

export const checks = {
  ...Object.assign({}, ...['open', 'has', 'keys', 'delete', 'match'].map((method) => surface(`CacheStorage.prototype.${method}`, { self, args: ['c_surface'] }))),
  'open gives a cache': () => withCaches(['c_a'], async () => { const cache = await caches.open('c_a'); return [String(cache), cache instanceof Cache, cache.constructor === Cache, Object.keys(cache)]; }),
  'open twice gives two objects': () => withCaches(['c_a'], async () => (await caches.open('c_a')) === (await caches.open('c_a'))),
  'open makes it': () => withCaches([], async () => [await caches.has('c_a'), !!(await caches.open('c_a')), await caches.has('c_a'), await caches.delete('c_a'), await caches.has('c_a'), await caches.delete('c_a')]),
  'keys of none': async () => caches.keys(),
  'keys in the order of making': () => withCaches(['c_z', 'c_a', 'c_m'], async () => { const keys = await caches.keys(); return [keys, Array.isArray(keys)]; }),
  'keys after removal and return': () => withCaches(['c_z', 'c_a'], async () => { await caches.delete('c_z'); await caches.open('c_z'); return caches.keys(); }),
  'names that are no text': () => withCaches([null, undefined, 5, {}], () => caches.keys()),
  'open a symbol': (env) => env.settle(() => caches.open(Symbol('s'))),
  'has a symbol': (env) => env.settle(() => caches.has(Symbol('s'))),
  'delete what throws': (env) => env.settle(() => caches.delete(env.thrower('no name'))),
  'put and match': () => withCaches(['c_a'], async () => { await put('c_a', '/made', 'body'); const cache = await caches.open('c_a'); return [await text(await cache.match('/made')), await text(await cache.match('/none')), (await cache.keys()).map(({ url }) => new URL(url).pathname), await cache.delete('/made')]; }),
  'match over all': () => withCaches(['c_a', 'c_b'], async () => { await put('c_b', '/made', 'b'); return [await text(await caches.match('/made')), await caches.match('/none')]; }),
  'match over all takes the first': () => withCaches(['c_b', 'c_a'], async () => { await put('c_a', '/made', 'a'); await put('c_b', '/made', 'b'); return text(await caches.match('/made')); }),
  'match in one': () => withCaches(['c_a', 'c_b'], async () => { await put('c_a', '/made', 'a'); await put('c_b', '/made', 'b'); return [await text(await caches.match('/made', { cacheName: 'c_b' })), await caches.match('/made', { cacheName: 'c_none' })]; }),
  'match with options': () => withCaches(['c_a'], async () => { await put('c_a', '/made?x', 'a'); return [await caches.match('/made'), await text(await caches.match('/made', { ignoreSearch: true }))]; }),
  'match a Request': () => withCaches(['c_a'], async () => { await put('c_a', '/made', 'a'); return [await text(await caches.match(new Request('/made'))), await caches.match(new Request('/made', { method: 'POST' }))]; }),
  'match a bad address': (env) => env.settle(() => caches.match('http://[')),
  'match nothing': (env) => env.settle(() => caches.match()),
  'match reads the options once': async (env) => [await env.settle(() => caches.match('/none', { get cacheName() { env.log.push('cacheName'); return 'c_none'; }, get ignoreSearch() { env.log.push('ignoreSearch'); return false; } })), env.log],
  'match gives a response': () => withCaches(['c_a'], async () => { await put('c_a', '/made', 'a'); const found = await caches.match('/made'); return [found instanceof Response, found.status, found.type, found.bodyUsed]; }),
  'add and addAll': () => withCaches(['c_a'], async () => { const cache = await caches.open('c_a'); await cache.add('/text'); await cache.addAll(['/xml', '/text']); return (await cache.keys()).map(({ url }) => new URL(url).pathname); }),
  'add what is not there': (env) => withCaches(['c_a'], async () => env.settle((await caches.open('c_a')).add('/gone'))),
  'a used response': (env) => withCaches(['c_a'], async () => { const response = new Response('x'); await response.text(); const cache = await caches.open('c_a'); return env.settle(() => cache.put('/made', response)); }),
  'promises are this realm’s, and new': () => ['open', 'has', 'keys', 'delete', 'match'].map((method) => { const [one, two] = [caches[method]('c_p'), caches[method]('c_p')]; return [one === two, one.constructor === Promise, Object.getPrototypeOf(one) === Promise.prototype, Reflect.ownKeys(one)]; }),
  'order of answers': async ({ log }) => { await Promise.all([caches.has('c_none').then(() => log.push('has')), Promise.resolve().then(() => log.push('microtask'))]); return [log, await caches.delete('c_p')]; },
  'the storage is one object': (env) => [caches === window.caches, String(caches), caches instanceof CacheStorage, env.attempt(() => { window.caches = 5; }), Object.keys(caches)],
  'from a frame': async ({ frame }) => { const { contentWindow } = await frame('/blank'); const given = contentWindow.caches.open('c_a'); const cache = await given; return [given instanceof contentWindow.Promise, cache instanceof contentWindow.Cache, await caches.has('c_a'), await caches.delete('c_a')]; },
};
