import type { Realm } from '../../natives/realm';
import { disguise } from '../disguise';
import { createMemoryCache, type MemoryCache } from './memory-cache';

/** A cache whose name waited for the visitor's choice, or waits still. */
export interface HeldCache {
  /** What lies in it while it waits. */
  memory: MemoryCache | undefined;
  /** Writing what waited into the real cache. */
  replayed: Promise<unknown> | undefined;
  /** May page script see what lies under its name? */
  isVisible(): boolean;
  /** Opens the real cache of that name. */
  open(): Promise<Cache>;
}

/** What can't be in a cache. https://w3c.github.io/ServiceWorker/#cache-put */
function check({ method, url }: Request, { status, headers }: Response): void {
  if (method !== 'GET' || !/^https?:/.test(url)) throw new TypeError(`A cache takes no ${method} of ${url}.`);
  if (status === 206 || headers.get('vary')?.includes('*')) throw new TypeError('A cache takes no partial response, and none that varies by everything.');
}

/** Where an operation goes now: memory, the real cache, or nowhere. The last forgets at once. */
async function target(held: HeldCache): Promise<Cache | MemoryCache> {
  if (held.memory) return held.memory;
  await held.replayed;
  return held.isVisible() ? held.open() : createMemoryCache();
}

/** The `Cache` that the page gets: in memory while its name waits, then the real one; once refused it takes writes, and forgets them. */
export function cacheObject(held: HeldCache, { Cache, Request, fetch }: Realm): Cache {
  const put = async (request: Request, response: Response): Promise<void> => {
    check(request, response);
    const kept = response.clone();
    await response.arrayBuffer(); // as the platform: read to its end before it is there
    await (await target(held)).put(request, kept);
  };
  const add = async (requests: Iterable<RequestInfo | URL>): Promise<void> => {
    const wanted = Array.from(requests, (request) => new Request(request));
    for (const request of wanted) check(request, new Response());
    const responses = await Promise.all(wanted.map((request) => fetch(request.clone())));
    if (responses.some(({ ok }) => !ok)) throw new TypeError('A request failed.');
    if (new Set(wanted.map(({ url }) => url)).size < wanted.length) throw new DOMException('The same request twice.', 'InvalidStateError');
    for (const [index, response] of responses.entries()) check(wanted[index] as Request, response);
    for (const [index, response] of responses.entries()) await put(wanted[index] as Request, response);
  };
  const answers = {
    match: async (...query: Parameters<Cache['match']>) => (await target(held)).match(...query),
    matchAll: async (...query: Parameters<Cache['matchAll']>) => (await target(held)).matchAll(...query),
    keys: async (...query: Parameters<Cache['keys']>) => (await target(held)).keys(...query),
    delete: async (...query: Parameters<Cache['delete']>) => (await target(held)).delete(...query),
    put: async (request: RequestInfo | URL, response: Response) => put(new Request(request), response),
    add: (request: RequestInfo | URL) => add([request]),
    addAll: add,
  };
  return disguise(Cache, answers);
}
