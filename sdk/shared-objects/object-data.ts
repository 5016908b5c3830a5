import { define, fromSolEntries } from './from-sol-entries';
import type { ObjectOptions } from './object-options';
import { readSol } from './read-sol';
import { SolError } from './sol-error';
import { splitObjectKey } from './split-object-key';
import { toSolEntries } from './to-sol-entries';
import { writeSol } from './write-sol';

/** The data of one shared object in memory, beside what is stored of it. */
export interface ObjectData {
  readonly data: Record<string, unknown>;
  /** As it would be stored; nothing at all for empty data. */
  encode(): Uint8Array;
  /** Takes over what is stored, once it may be seen and is there; what the page has set meanwhile stays. False before. */
  load(): boolean;
  hasChanged(): boolean;
  /** Null: it is stored already. */
  write(): Promise<void> | null;
  /** Without asking anyone: what was stored counts no more, and is not written back. */
  empty(): void;
}

const NOTHING: Uint8Array = new Uint8Array();

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Null for what is unreadable: it counts as nothing, and stays until something is stored there. The SDK writes AMF3 alone. */
function decode(bytes: Uint8Array | null): Record<string, unknown> | null {
  try {
    const { version, entries } = readSol(bytes ?? NOTHING);
    return version ? fromSolEntries(entries) : null;
  } catch (error) {
    if (error instanceof SolError) return null;
    throw error;
  }
}

export function createObjectData({ key, guarding, store }: Pick<ObjectOptions, 'key' | 'guarding' | 'store'>): ObjectData {
  const name = splitObjectKey(key)?.name.split('/').pop() ?? '';
  const data: Record<string, unknown> = {};
  let isLoaded = false;
  let stored = NOTHING;
  const encode = (): Uint8Array => {
    const entries = toSolEntries(data);
    return entries.length ? writeSol({ name, version: 3, entries }) : NOTHING; // Flash Player writes no file for it either
  };
  return {
    data,
    encode,
    load() {
      if (isLoaded || !guarding.visible(key)) return isLoaded;
      const bytes = store.read(key);
      if (bytes === undefined) return false;
      const read = decode(bytes);
      isLoaded = true;
      if (bytes && read) stored = bytes;
      for (const [property, value] of Object.entries(read ?? {})) if (!Object.hasOwn(data, property)) define(data, property, value);
      return true;
    },
    hasChanged: () => !isSame(encode(), stored),
    write() {
      const bytes = encode();
      const saving = bytes.length ? store.write(key, bytes) : null;
      if (!bytes.length) void store.remove(key);
      stored = bytes;
      return saving;
    },
    empty() {
      for (const property of Object.keys(data)) delete data[property];
      isLoaded = true;
      stored = NOTHING;
    },
  };
}
