/** What a cache answers, with what is put in it in the order it came. */
export interface MemoryCache {
  match(query: RequestInfo | URL, options?: CacheQueryOptions): Response | undefined;
  matchAll(query?: RequestInfo | URL, options?: CacheQueryOptions): Response[];
  keys(query?: RequestInfo | URL, options?: CacheQueryOptions): Request[];
  /** Takes the response, whose body nobody else may read. */
  put(request: Request, response: Response): void;
  delete(query: RequestInfo | URL, options?: CacheQueryOptions): boolean;
  /** Does to another cache what was done to this one, so that it ends the same. */
  replay(into: Cache): Promise<void>;
}

interface Item {
  readonly request: Request;
  readonly response: Response;
}

type Query = readonly [query: RequestInfo | URL, options?: CacheQueryOptions | undefined];

/** The fragment never counts. */
function address(url: string, { ignoreSearch }: CacheQueryOptions): string {
  const address = new URL(url);
  address.hash = '';
  if (ignoreSearch) address.search = '';
  return address.href;
}

/** https://w3c.github.io/ServiceWorker/#request-matches-cached-item */
function matches(asked: Request, { request, response }: Item, options: CacheQueryOptions): boolean {
  if (address(asked.url, options) !== address(request.url, options)) return false;
  const fields = (!options.ignoreVary && response.headers.get('vary')?.split(',')) || [];
  return fields.every((field) => asked.headers.get(field.trim()) === request.headers.get(field.trim()));
}

/** A cache in memory. */
export function createMemoryCache(): MemoryCache {
  let items: Item[] = [];
  const deleted: Query[] = [];
  const find = ([query, options = {}]: Query): Item[] => {
    const asked = new Request(query);
    return asked.method === 'GET' || options.ignoreMethod ? items.filter((item) => matches(asked, item, options)) : [];
  };
  const findAll = (query: RequestInfo | URL | undefined, options?: CacheQueryOptions): Item[] => (query === undefined ? items : find([query, options]));
  const drop = (gone: readonly Item[]): void => void (items = items.filter((item) => !gone.includes(item)));
  const cache: MemoryCache = {
    match: (query, options) => cache.matchAll(query, options)[0],
    matchAll: (query, options) => findAll(query, options).map(({ response }) => response.clone()),
    keys: (query, options) => findAll(query, options).map(({ request }) => request.clone()),
    put(request, response) {
      drop(find([request]));
      items.push({ request, response });
    },
    delete(query, options) {
      const gone = find([query, options]);
      deleted.push([query, options]);
      drop(gone);
      return gone.length > 0;
    },
    async replay(into) {
      /* Deletions first come to the same: what was put after one is put after all, and what one took from here it would have taken there. */
      for (const query of deleted) await into.delete(...(query as Parameters<Cache['delete']>));
      for (const { request, response } of items) await into.put(request, response).catch(() => undefined); // over quota: the page went on long ago
    },
  };
  return cache;
}
