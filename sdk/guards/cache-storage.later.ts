import { cacheObject, type HeldCache } from './held-caches/held-cache';
import { createMemoryCache } from './held-caches/memory-cache';
import type { LaterCall, LaterCalls } from './later';

type HeldCaches = Map<string, HeldCache>;

/** The document's own; those of a frame made by script lie in the same place. */
const own: HeldCaches = new Map();
/** Those of storage buckets. */
const ofBuckets = new WeakMap<object, HeldCaches>();

/** The caches that wait, where this call looks for them. */
function heldFor({ self, realm: { caches } }: LaterCall): HeldCaches {
  if (self === caches) return own;
  const held = ofBuckets.get(self) ?? new Map<string, HeldCache>();
  ofBuckets.set(self, held);
  return held;
}

/** What is in memory goes into the real cache once that is allowed; a cache that the page has deleted meanwhile stays its own. */
function endWith({ ended, name }: LaterCall, held: HeldCache, all: HeldCaches): void {
  void ended.then((isAllowed) => {
    const { memory } = held;
    const isCurrent = all.get(name) === held;
    if (isCurrent) all.delete(name);
    if (!memory || (isAllowed && !isCurrent)) return;
    held.memory = undefined;
    if (isAllowed) held.replayed = held.open().then((real) => memory.replay(real)).catch(() => undefined); // over quota: the page went on long ago
  });
}

function createHeld({ name, guarding, native, waits }: LaterCall): HeldCache {
  let real: Promise<Cache> | undefined;
  return {
    memory: waits ? createMemoryCache() : undefined,
    replayed: undefined,
    isVisible: () => guarding.visible(name),
    open: () => (real ??= native() as Promise<Cache>),
  };
}

async function open(call: LaterCall): Promise<unknown> {
  const { args, name, realm, waits } = call;
  if (!args.length || (!waits && (await call.ended))) return call.native();
  const all = heldFor(call);
  const held = (waits && all.get(name)) || createHeld(call);
  if (waits) {
    all.set(name, held);
    endWith(call, held, all);
  }
  return cacheObject(held, realm);
}

/** Gone at once as far as the page can see; the real one goes in its turn. */
async function remove(call: LaterCall): Promise<unknown> {
  const { args, waits, ended, native, name } = call;
  if (!args.length) return native();
  if (!waits) return (await ended) ? native() : false;
  void ended.then((isAllowed) => isAllowed && native()).catch(() => undefined); // denied by the browser: the page went on long ago
  return heldFor(call).delete(name);
}

async function names(call: LaterCall): Promise<string[]> {
  const { native, guarding } = call;
  const stored = ((await native()) as string[]).filter(guarding.visible);
  return [...new Set([...stored, ...heldFor(call).keys()])];
}

function has(call: LaterCall): unknown {
  const { args, name, native, guarding } = call;
  return !args.length || (!heldFor(call).has(name) && guarding.visible(name)) ? native() : heldFor(call).has(name);
}

/** The first answer of any cache that the page may see. */
async function match(call: LaterCall): Promise<unknown> {
  const { args, native, guarding } = call;
  const [request, options] = args as Parameters<CacheStorage['match']>;
  const name = options?.cacheName;
  if (!args.length) return native();
  if (name !== undefined) return heldFor(call).get(name)?.memory?.match(request, options) ?? (guarding.visible(name) ? native() : undefined);
  const storage = call.self as CacheStorage;
  for (const cacheName of await storage.keys()) {
    const found = await storage.match(request, { ...options, cacheName });
    if (found) return found;
  }
  return undefined;
}

export const calls: LaterCalls = { open, delete: remove, keys: names, match, has };
