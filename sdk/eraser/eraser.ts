import type { Entry, EraseReason } from '../protocol';

/** A thing that is there, by name. */
export interface Found {
  readonly name: string;
  /** Characters of name and value together. */
  readonly size: number;
}

/** Finds and removes what one storage kind holds, past every guard. */
export interface Eraser {
  list(): Found[];
  /** Removes every item of that name: each twin that this page can reach. Whoever calls reads again. */
  remove(name: string, entry: Entry | null): void;
  /** Why a declared entry can't be seen from this page, or null where it can. */
  outOfSight(entry: Entry): EraseReason | null;
}
