import type { Native, patch } from '../../natives/patch';
import type { Realm } from '../../natives/realm';
import { apply } from '../../natives/reflect';
import { kindOf } from './file-tree';
import type { Place } from './held-files';
import { createHandle } from './held-handle';
import { originOf, track } from './stored-handles';

type Step = IteratorResult<unknown>;
type Next = () => Promise<Step>;
/** What a listing gives: names, handles, or both. */
type Show = (name: string, handle: FileSystemHandle) => unknown;

interface ListingOptions {
  readonly realm: Realm;
  readonly patch: typeof patch;
  placeOf(root: object): Place | undefined;
}

const LISTINGS: Readonly<Record<string, Show>> = {
  keys: (name) => name,
  values: (_, handle) => handle,
  entries: (name, handle) => [name, handle],
};

/** Name and handle in one thing of a listing. */
function read(value: unknown): { readonly name: string; readonly handle: FileSystemHandle | undefined } {
  const [name, handle] = Array.isArray(value) ? (value as [string, FileSystemHandle]) : [];
  if (typeof value === 'string') return { name: value, handle: undefined };
  return { name: name ?? (value as FileSystemHandle).name, handle: handle ?? (value as FileSystemHandle) };
}

async function* steps(next: Next): AsyncGenerator<unknown> {
  for (let step = await next(); !step.done; step = await next()) yield step.value;
}

/** What lies at the root for page script to see, then what waits. */
async function* rootListing(place: Place, next: Next, show: Show): AsyncGenerator<unknown> {
  const { guarding, held: { memory } } = place;
  for await (const value of steps(next)) {
    const { name, handle } = read(value);
    if (memory.has(name) || !guarding.visible(name)) continue;
    if (handle) track(handle, { name, isAtRoot: true });
    yield value;
  }
  for (const [name, node] of memory) yield show(name, createHandle({ ...place, kind: kindOf(node), path: [name] }));
}

/** Everything in a folder that lies under an allowed name: its handles have to be known when it is refused later. */
async function* folderListing(origin: string, next: Next): AsyncGenerator<unknown> {
  for await (const value of steps(next)) {
    const { handle } = read(value);
    if (handle) track(handle, { name: origin, isAtRoot: false });
    yield value;
  }
}

/** Iterators stay the platform's: those of the root, and of what lies under it, go on differently. */
export function guardListing({ realm, patch, placeOf }: ListingOptions): void {
  const { prototype } = realm.FileSystemDirectoryHandle;
  const listings = new WeakMap<object, AsyncGenerator<unknown>>();
  let native: Native | undefined;
  const goOn = (iterator: object, listing: (next: Next) => AsyncGenerator<unknown>): void => {
    const owner = Object.getPrototypeOf(iterator) as { readonly next: Native };
    if (!native) {
      native = owner.next;
      patch(owner, 'next', { apply: (next, self: object) => listings.get(self)?.next() ?? apply(next, self, []) });
    }
    const next = native;
    listings.set(iterator, listing(() => apply(next, iterator, []) as Promise<Step>));
  };
  for (const [member, show] of Object.entries(LISTINGS)) {
    patch(prototype, member, {
      apply(native, self: object, args) {
        const iterator = apply(native, self, args) as object;
        const place = placeOf(self);
        const origin = originOf(self);
        if (place) goOn(iterator, (next) => rootListing(place, next, show));
        else if (origin) goOn(iterator, (next) => folderListing(origin.name, next));
        return iterator;
      },
    });
  }
  const entries = Object.getOwnPropertyDescriptor(prototype, 'entries') as PropertyDescriptor;
  Object.defineProperty(prototype, Symbol.asyncIterator, { ...Object.getOwnPropertyDescriptor(prototype, Symbol.asyncIterator), value: entries.value as unknown });
}
