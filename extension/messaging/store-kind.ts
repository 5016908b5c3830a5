import type { StorageKind } from '../../sdk/protocol';

/** The storage kinds that the extension has a store for; its other stores are still to come. */
export const STORE_KINDS = ['cookie', 'local-storage', 'session-storage'] as const satisfies readonly StorageKind[];

export type StoreKind = (typeof STORE_KINDS)[number];
