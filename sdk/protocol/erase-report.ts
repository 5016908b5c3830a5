import type { EntryKind } from './storage-kind';

/** One thing the eraser dealt with. */
export interface ErasedItem {
  readonly kind: EntryKind;
  readonly name: string;
}

/** What an erasure did, read again after it; never what it meant to do. */
export interface EraseReport {
  /** Was there, is gone. */
  readonly removed: readonly ErasedItem[];
  /** Is still there, and why. */
  readonly failed: readonly { readonly item: ErasedItem; readonly reason: string }[];
  /** Kept on purpose, and on what basis. */
  readonly retained: readonly { readonly item: ErasedItem; readonly basis: string }[];
  /** Declared, but out of this page's sight (HttpOnly, another path, another host). */
  readonly unverifiable: readonly { readonly item: ErasedItem; readonly reason: string }[];
  /** True when code of a withdrawn purpose already runs in this document: only a reload stops it. */
  readonly needsReload: boolean;
}
