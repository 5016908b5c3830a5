import type { Entry, EraseReason } from '../protocol';

/** A thing that is there, by name. */
export interface Found {
  readonly name: string;
  /** Characters or bytes of name and content together; 0 where the platform does not tell. */
  readonly size: number;
  /** What it holds, of kinds that hold texts; compared here, and never handed on. */
  readonly value?: string;
}

/** Finds and removes what one storage kind holds, past every guard. */
export interface Eraser {
  /** None where the browser lacks the kind or denies it. */
  list(): Promise<readonly Found[]>;
  /** Removes every item of that name: each twin that this page can reach. Whoever calls reads again. */
  remove(name: string, entry: Entry | null): Promise<void>;
  /** Why a declared entry can't be seen from this page, or null where it can. */
  outOfSight(entry: Entry): EraseReason | null;
}
