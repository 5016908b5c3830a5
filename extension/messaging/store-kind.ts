import { STORAGE_KINDS, type StorageKind } from '../../sdk/protocol';

/** The storage kinds that the extension has a store for: all of them. */
export const STORE_KINDS = STORAGE_KINDS;

export type StoreKind = StorageKind;
