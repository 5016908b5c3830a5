import type { patch, StandIn } from '../../natives/patch';
import type { Realm } from '../../natives/realm';
import { apply } from '../../natives/reflect';
import type { Guarding } from '../guard';
import { asCalled } from './as-called';
import { spotOf } from './held-handle';
import { createWriteStream } from './write-stream';

/** Where one of the platform's own handles lies in the origin private file system. */
export interface Origin {
  /** The name at the root that it has, or lies under. */
  readonly name: string;
  readonly isAtRoot: boolean;
}

const origins = new WeakMap<object, Origin>();

/** Undefined for handles to anything else, a folder that the visitor picked say. */
export const originOf = (handle: unknown): Origin | undefined => origins.get(Object(handle) as object);

/** Notes where the platform's handles lie; the promise stays the platform's. */
export function track(made: unknown, origin: Origin): unknown {
  if (Object(made) === made) origins.set(made as object, origin);
  (made as Partial<Promise<unknown>>).then?.((handle) => track(handle, origin), () => undefined);
  return made;
}

export interface StoredOptions {
  readonly realm: Realm;
  readonly guarding: Guarding;
  readonly patch: typeof patch;
  isRoot(handle: unknown): boolean;
}

/**
 * Handles outlive their permission, and Chromium makes a removed file anew when its handle is written to: what is written
 * where the visitor has refused since goes nowhere.
 */
const guardWriting = ({ realm, guarding }: StoredOptions): StandIn => ({
  apply(native, self: object, args) {
    const origin = origins.get(self);
    if (!origin || guarding.visible(origin.name)) return apply(native, self, args);
    return Promise.resolve(createWriteStream({ realm, content: new Blob(), commit: () => undefined }));
  },
});

/** A move to the root is a write of the name that it gets there: it waits for the choice, and fails where that is no. */
const guardMove = ({ guarding, isRoot }: StoredOptions): StandIn => ({
  apply(native, self: FileSystemHandle, args: [first?: unknown, second?: unknown]) {
    const [first, second] = args;
    const from = origins.get(self);
    const renames = typeof first === 'string';
    const name = `${(second ?? (renames ? first : self.name)) as string}`;
    const goOn = (to: Origin | undefined): unknown => {
      if (to) origins.set(self, to);
      return apply(native, self, args);
    };
    if (!from) return apply(native, self, args);
    if (!isRoot(first) && !(renames && from.isAtRoot)) return goOn(renames ? from : originOf(first));
    return new Promise((resolve, reject) => {
      asCalled(guarding).decide(name, (isAllowed) => {
        if (isAllowed) resolve(goOn({ name, isAtRoot: true }));
        else reject(new DOMException('Moving there is not allowed.', 'NotAllowedError'));
      });
    });
  },
});

const guardComparison: StandIn = {
  apply: (native, self, args: [other: FileSystemHandle]) => (spotOf(args[0]) ? args[0].isSameEntry(self) : apply(native, self, args)),
};

/** What the platform's own handles do that the visitor's choice concerns. */
export function guardStoredHandles(options: StoredOptions): void {
  const { FileSystemHandle, FileSystemFileHandle } = options.realm;
  options.patch(FileSystemFileHandle.prototype, 'createWritable', guardWriting(options));
  options.patch(FileSystemHandle.prototype, 'isSameEntry', guardComparison);
  for (const owner of [FileSystemHandle, FileSystemFileHandle]) options.patch(owner.prototype, 'move', guardMove(options));
}
