import { patch } from '../natives/patch';
import { apply } from '../natives/reflect';

type Native = (...args: unknown[]) => unknown;

interface Made {
  readonly blob: Blob;
  /** Addresses of workers made of it. */
  readonly ours: string[];
}

export interface Blobs {
  /** What lies under an address, as long as the page has not given it up. */
  find(address: string): Blob | undefined;
  /** An address for what is made of that blob; given up with the one it was made of. */
  addressOf(blob: Blob, from: string): string;
  giveUp(address: string): void;
}

/** Keeps the blobs that page script has addresses of: what lies under one can't be read at once otherwise, and not at all where a policy forbids it. */
export function rememberBlobs(realm: typeof globalThis): Blobs {
  const { URL, Blob } = realm;
  const { createObjectURL, revokeObjectURL } = URL as unknown as Record<'createObjectURL' | 'revokeObjectURL', Native>;
  const blobs = new Map<string, Made>();
  const giveUp = (address: unknown): unknown => apply(revokeObjectURL, URL, [address]);
  patch(URL, 'createObjectURL', {
    apply(native: Native, self: object, args: [unknown]) {
      const address = apply(native, self, args) as string;
      if (args[0] instanceof Blob) blobs.set(address, { blob: args[0], ours: [] });
      return address;
    },
  });
  patch(URL, 'revokeObjectURL', {
    apply(native: Native, self: object, args: [unknown]) {
      blobs.get(args[0] as string)?.ours.forEach(giveUp);
      blobs.delete(args[0] as string);
      return apply(native, self, args);
    },
  });
  return {
    find: (address) => blobs.get(address)?.blob,
    addressOf(blob, from) {
      const address = apply(createObjectURL, URL, [blob]) as string;
      blobs.get(from)?.ours.push(address);
      return address;
    },
    giveUp,
  };
}
