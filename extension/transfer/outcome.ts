import type { Carried } from '../messaging/carried';

/**
 * Why a line or an item was left out.
 * - `fields`: not seven fields with tabs between. `flag`: not TRUE or FALSE. `expiry`: not a number of seconds.
 * - `domain`: not one. `mark`: our own note before a cookie can't be read, so its partition isn't known.
 * - `not-json`; `version`: a later format of ours; `no-items`: no list in it; `item`: an item lacks a field, or has one of another type.
 * - `kind`: no storage kind. `pair`: not a cookie. `characters`: has some that the format can't hold.
 * - `not-cookie`: the format takes cookies alone. `other-address`: would not be sent to that address.
 */
export type TransferProblem =
  | 'fields' | 'flag' | 'expiry' | 'domain' | 'mark' | 'not-json' | 'version' | 'no-items' | 'item' | 'kind' | 'pair'
  | 'characters' | 'not-cookie' | 'other-address';

export interface Problem {
  /** Number of the line, or of the item in its list; the first is 1. */
  readonly at: number;
  /** The item's name as far as it is known. */
  readonly name: string;
  readonly why: TransferProblem;
}

/** What was read: all that could be, and what could not. Reading never throws. */
export interface Reading {
  readonly items: readonly Carried[];
  readonly problems: readonly Problem[];
}

/** What was written: all that the format holds, and what it doesn't. Writing never throws. */
export interface Writing {
  readonly text: string;
  readonly left: readonly Problem[];
}
