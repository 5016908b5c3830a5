import { STORAGE_KINDS, type StorageKind } from '../../sdk/protocol';

/** The storage kinds that the extension has a store for: all of them. */
export const STORE_KINDS = STORAGE_KINDS;

export type StoreKind = StorageKind;

/** Kinds whose items are a name and a text, which can be written as they are read. */
export const TEXT_KINDS: readonly StoreKind[] = ['cookie', 'local-storage', 'session-storage'];

export const isTextKind = (kind: StoreKind): boolean => TEXT_KINDS.includes(kind);
