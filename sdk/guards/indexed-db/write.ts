import type { MemoryTransaction, RawDatabase, RawIndex, RawStore } from './internals';

/** One change that a transaction in memory made, as the platform can be told it once more. */
export type Write =
  | { readonly does: 'put' | 'add'; readonly store: RawStore; readonly key: IDBValidKey; readonly value: unknown; readonly isNumbered: boolean }
  | { readonly does: 'delete'; readonly store: RawStore; readonly key: IDBValidKey | IDBKeyRange }
  | { readonly does: 'clear'; readonly store: RawStore };

/** A store as it was when an upgrade was done. */
export interface Shape {
  readonly store: RawStore;
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly Pick<RawIndex, 'name' | 'keyPath' | 'unique' | 'multiEntry'>[];
}

/** A committed upgrade. */
export interface Upgrade {
  readonly does: 'upgrade';
  readonly version: number;
  readonly shapes: readonly Shape[];
  readonly writes: readonly Write[];
}

/** What is done to the real database, in this order, when the visitor allows it. */
export type Step =
  | Upgrade
  | { readonly does: 'write'; readonly writes: readonly Write[] }
  | { readonly does: 'remove'; readonly remove: () => IDBOpenDBRequest };

const shapeOf = (store: RawStore): Shape => ({
  store,
  name: store.name,
  keyPath: store.keyPath,
  autoIncrement: store.autoIncrement,
  indexes: [...store.rawIndexes.values()].map(({ name, keyPath, unique, multiEntry }) => ({ name, keyPath, unique, multiEntry })),
});

/** What a transaction that was just committed in memory comes to, or null. */
export function stepOf({ mode }: MemoryTransaction, { version, rawObjectStores }: RawDatabase, writes: readonly Write[]): Step | null {
  if (mode === 'versionchange') return { does: 'upgrade', version, writes, shapes: [...rawObjectStores.values()].map(shapeOf) };
  return writes.length ? { does: 'write', writes } : null;
}
