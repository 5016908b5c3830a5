/**
 * What lies at rest on a visitor's device and can be listed, guarded and erased.
 * The one list: guards and eraser are `Record<StorageKind, …>`, so a new kind does not compile until each side has it.
 */
export const STORAGE_KINDS = [
  'cookie',
  'local-storage',
  'session-storage',
  'indexed-db',
  'cache-storage',
  'service-worker',
  'file-system',
  'storage-bucket',
  'window-name',
  'shared-object',
] as const;

/** One of `STORAGE_KINDS`. */
export type StorageKind = (typeof STORAGE_KINDS)[number];

/** What leaves the device instead of staying on it. */
const REQUEST_KINDS = ['beacon'] as const;

/** Every kind that a declaration may name in an entry. */
export const ENTRY_KINDS = [...STORAGE_KINDS, ...REQUEST_KINDS] as const;

/** One of `ENTRY_KINDS`: a storage kind, or `beacon` for requests. */
export type EntryKind = (typeof ENTRY_KINDS)[number];
