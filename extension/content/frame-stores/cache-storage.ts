import { cacheStorageEraser } from '../../../sdk/eraser/cache-storage';
import { copyCache, headersOf, putBackCache } from './cached-responses';
import type { FrameStore, Held, Part } from './frame-store';
import { lookPage } from './look-page';

/** Characters of a body that are shown. */
const SHOWN = 2000;
/** Bodies that a person can read. */
const TEXT = /^(text\/|application\/(json|javascript|xml|[\w.-]+\+(json|xml)))/;

async function requestsOf(name: string): Promise<{ cache: Cache; requests: readonly Request[] }> {
  const cache = await caches.open(name);
  return { cache, requests: await cache.keys() };
}

async function listCaches(): Promise<Held[]> {
  const names = await caches.keys();
  return Promise.all(names.map(async (name) => ({ key: name, name, size: 0, count: (await requestsOf(name)).requests.length })));
}

async function requestPart(cache: Cache, request: Request): Promise<Part> {
  const response = await cache.match(request);
  const size = response?.headers.get('content-length');
  return { name: request.url, value: null, size: size ? Number(size) : null, count: null };
}

async function bodyPart(cache: Cache, request: Request): Promise<Part[]> {
  const response = await cache.match(request);
  if (!response) return [];
  const type = response.headers.get('content-type') ?? '';
  const headers = headersOf(response.headers).map(([name, value]) => `${name}: ${value}`).join('\n');
  const body = response.type === 'opaque' ? null : await response.blob();
  const text = body && TEXT.test(type) ? await body.slice(0, SHOWN).text() : type;
  return [
    { name: 'headers', value: `${response.status} ${response.statusText}\n${headers}`, size: null, count: null },
    { name: 'body', value: text, size: body?.size ?? null, count: null },
  ];
}

export const cacheStorageFrameStore: FrameStore = {
  list: listCaches,
  remove: (name) => cacheStorageEraser.remove(name, null),
  take: (name) => copyCache(caches, name),
  putBack: (name, content) => putBackCache(caches, name, content),
  async look(name, at) {
    const { cache, requests } = await requestsOf(name);
    const [inside] = at.inside;
    if (inside === undefined) return lookPage(requests, at, (request) => requestPart(cache, request));
    const request = requests.find(({ url }) => url === inside);
    const parts = request ? await bodyPart(cache, request) : [];
    return { parts, total: parts.length };
  },
};
