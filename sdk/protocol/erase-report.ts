import type { PurposeId } from './purpose';
import type { EntryKind } from './storage-kind';

/** One thing the eraser dealt with. */
export interface ErasedItem {
  /** The kind that it was stored as. */
  readonly kind: EntryKind;
  /** Its name, as an entry has it; never its value. */
  readonly name: string;
}

/**
 * Why something is still there or can't be looked at, as a stable code: `still-there` (still readable after it was deleted:
 * on another path, as an HttpOnly twin, or written back by a script), `http-only` (set by the server, which alone can remove it),
 * `other-path` (page script on this path can't read it back), `other-hosts` (each other host of the site erases its own when it is next opened).
 */
export const ERASE_REASONS = ['still-there', 'http-only', 'other-path', 'other-hosts'] as const;
/** One of `ERASE_REASONS`. */
export type EraseReason = (typeof ERASE_REASONS)[number];

/** What an erasure did, read again after it; never what it meant to do. */
export interface EraseReport {
  /** Was there, is gone. */
  readonly removed: readonly ErasedItem[];
  /** Is still there, and why. */
  readonly failed: readonly { readonly item: ErasedItem; readonly reason: EraseReason }[];
  /** Kept on purpose, and on what basis. */
  readonly retained: readonly { readonly item: ErasedItem; readonly basis: string }[];
  /** Declared, but out of this page's sight (HttpOnly, another path, another host). */
  readonly unverifiable: readonly { readonly item: ErasedItem; readonly reason: EraseReason }[];
  /** True when code of a withdrawn purpose already runs in this document: only a reload stops it. */
  readonly needsReload: boolean;
  /** After a choice: purposes that wait for the visitor's second yes. */
  readonly toConfirm?: readonly PurposeId[];
}
