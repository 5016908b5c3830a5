import { OBJECT_PREFIX } from '../protocol';
import { base64Size, fromBase64, toBase64 } from './base64';
import type { ObjectArea } from './object-area';
import { SolError } from './sol-error';

/** Bytes of all objects whose copies lie in local storage: a third of them more as base64, of the 5 MB that a site has in all. */
const MIRROR_LIMIT = 2 ** 20;
/** Before the size of an object that lies in the database alone. */
const ELSEWHERE = '>';

/** A line of local storage for each shared object: a copy of it, or where there is no room its size. */
export interface ObjectMirror {
  list(): { readonly name: string; readonly size: number }[];
  has(name: string): boolean;
  /** False where there is no more than its size. */
  hasCopy(name: string): boolean;
  /** Unreadable text counts as nothing, and stays until something is stored there. */
  copy(name: string): Uint8Array | null;
  /** Whether there was room for a copy. Throws a `QuotaExceededError` where there is not even room for the size. */
  take(name: string, bytes: Uint8Array): boolean;
  remove(name: string): void;
}

const isElsewhere = (text: string): boolean => text.startsWith(ELSEWHERE);

const sizeOf = (text: string): number => (isElsewhere(text) ? Number(text.slice(ELSEWHERE.length)) || 0 : base64Size(text));

/** Without local storage it is empty and stays so. */
export function createMirror(area: ObjectArea | null): ObjectMirror {
  const get = (name: string): string | null => area?.get(OBJECT_PREFIX + name) ?? null;
  const names = (): string[] => (area?.names() ?? []).filter((name) => name.startsWith(OBJECT_PREFIX) && name.includes('/')).map((name) => name.slice(OBJECT_PREFIX.length));
  const hasCopy = (name: string): boolean => !isElsewhere(get(name) ?? ELSEWHERE);
  const list = (): { name: string; size: number }[] => names().map((name) => ({ name, size: sizeOf(get(name) ?? '') }));
  return {
    list,
    hasCopy,
    has: (name) => get(name) !== null,
    remove: (name) => area?.remove(OBJECT_PREFIX + name),
    copy(name) {
      try {
        return fromBase64(get(name) ?? '');
      } catch (error) {
        if (error instanceof SolError) return null;
        throw error;
      }
    },
    take(name, bytes) {
      const copies = list().filter((one) => one.name !== name && hasCopy(one.name));
      if (copies.reduce((sum, { size }) => sum + size, bytes.length) <= MIRROR_LIMIT) {
        try {
          area?.set(OBJECT_PREFIX + name, toBase64(bytes));
          return !!area;
        } catch {
          // The site has filled local storage: the database has more room.
        }
      }
      area?.set(OBJECT_PREFIX + name, ELSEWHERE + bytes.length);
      return false;
    },
  };
}
