import type { Loss, Taken } from './frame-store';
import { ownCopy } from './own-copy';

interface CopiedResponse {
  readonly request: { readonly url: string; readonly method: string; readonly headers: readonly (readonly [string, string])[] };
  readonly response: { readonly status: number; readonly statusText: string; readonly headers: readonly (readonly [string, string])[]; readonly body: ArrayBuffer };
}

/** By `forEach`: in Firefox the entries of a page's headers can't be iterated. */
export function headersOf(headers: Headers): [string, string][] {
  const found: [string, string][] = [];
  headers.forEach((value, name) => found.push([name, value]));
  return found;
}

/** Null where the response is opaque: nobody but the browser may read it. */
async function copyResponse(cache: Cache, request: Request): Promise<CopiedResponse | null> {
  const response = await cache.match(request, { ignoreVary: false });
  if (!response || response.type === 'opaque' || response.type === 'opaqueredirect') return null;
  const { status, statusText, headers } = response;
  return {
    request: { url: request.url, method: request.method, headers: headersOf(request.headers) },
    response: { status, statusText, headers: headersOf(headers), body: ownCopy(await response.arrayBuffer()) },
  };
}

/** Every request of a cache with its response, one after the other: two bodies at a time are one too many for memory. */
export async function copyCache(storage: CacheStorage, name: string): Promise<Taken> {
  const losses = new Set<Loss>();
  const content: CopiedResponse[] = [];
  if (!(await storage.has(name))) return { content, losses: [], count: 0 };
  const cache = await storage.open(name);
  for (const request of await cache.keys()) {
    const copied = await copyResponse(cache, request);
    if (copied) content.push(copied);
    else losses.add('opaque-body');
  }
  return { content, losses: [...losses], count: content.length };
}

/** A response of a status without a body may not be given one, not even an empty one. */
const mayHaveBody = (status: number): boolean => ![101, 103, 204, 205, 304].includes(status);

export async function putBackCache(storage: CacheStorage, name: string, content: unknown): Promise<void> {
  const cache = await storage.open(name);
  for (const { request, response } of content as CopiedResponse[]) {
    const { status, statusText, headers, body } = response;
    const asked = new Request(request.url, { method: request.method, headers: request.headers as [string, string][] });
    if (await cache.match(asked)) continue; // the page has a newer one by now
    const again = new Response(mayHaveBody(status) ? body : null, { status, statusText, headers: headers as [string, string][] });
    await cache.put(asked, again);
  }
}
