import type { patch } from '../natives/patch';
import type { Realm } from '../natives/realm';
import { apply } from '../natives/reflect';
import { withTexts } from '../natives/with-texts';
import type { Guarding } from './guard';
import { guardListing } from './held-files/guard-listing';
import { createHeldFiles, type Place } from './held-files/held-files';
import { rootCalls } from './held-files/root-calls';
import { guardStoredHandles, originOf, track } from './held-files/stored-handles';

export interface RootOptions {
  readonly realm: Realm;
  readonly guarding: Guarding;
  /** The SDK's own, so that the eraser finds its way past. */
  readonly patch: typeof patch;
}

/** A document has one file system, whatever realm reaches it. */
const held = createHeldFiles();
const places = new WeakMap<object, Place>();
/** By the class that is guarded: a frame that goes elsewhere keeps its window. */
const guarded = new WeakSet<object>();

/** Calls on the root are decided by the name they are about; handles to anything else, a folder that the visitor picked say, go straight to the platform. */
function guardRealm({ realm, guarding, patch }: RootOptions): void {
  const { prototype } = realm.FileSystemDirectoryHandle;
  for (const [member, call] of Object.entries(rootCalls)) {
    patch(prototype, member, {
      apply(native, self: object, args: unknown[]) {
        const place = places.get(self);
        const platform = (given: readonly unknown[]): unknown => apply(native, self, given as unknown[]);
        if (place && member !== 'resolve') return withTexts({ args: args as never[], count: 1, native: platform }, (texts) => call({ ...place, args: texts, native }));
        if (place) return call({ ...place, args, native });
        const origin = originOf(self);
        const made = apply(native, self, args);
        return origin ? track(made, { ...origin, isAtRoot: false }) : made;
      },
    });
  }
  guardListing({ realm, patch, placeOf: (root) => places.get(root) });
  guardStoredHandles({ realm, guarding, patch, isRoot: (handle) => places.has(Object(handle) as object) });
}

/** Gives the page its root once all that a page may do with one is guarded. */
export async function guardRoot(open: () => unknown, options: RootOptions): Promise<unknown> {
  const { realm, guarding } = options;
  const { prototype } = realm.FileSystemDirectoryHandle;
  if (!guarded.has(prototype)) guardRealm(options);
  guarded.add(prototype);
  const root = (await open()) as FileSystemDirectoryHandle;
  places.set(root, { realm, root, guarding, held });
  return root;
}
