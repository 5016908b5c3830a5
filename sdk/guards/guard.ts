import type { Realm } from '../natives/realm';
import type { EntryKind } from '../protocol';

/** Does it (true) or gives it up (false). Called exactly once: at once, or when the visitor has chosen. */
export type End = (isAllowed: boolean) => unknown;

/** Called when it has to wait. Returns the bytes that it keeps meanwhile, where they are worth counting; false where it can't wait: then it is refused. */
export type Wait = () => unknown;

/** What the guard of one kind is given: the answers, and a place where what waits can wait. */
export interface Guarding {
  /** May page script see what lies under this name? */
  visible(name: string): boolean;
  /**
   * Decides one write or request by its name or key, or the absolute address of a request; counts and reports it.
   * Returns what `end` returned, or undefined while it waits.
   */
  decide(name: string, end: End, wait?: Wait): unknown;
  /** The same for another kind, whose things lie in this one's place; `by` names the script that asks, where the stack no longer does. */
  of(kind: EntryKind, by?: string | null): Guarding;
}

/** Puts itself before the platform of a realm: called once for each, before the first script of a page's own realm. */
export type Install = (realm: Realm) => void;

/** Makes what one kind needs for the whole document, and returns what puts it before the platform. */
export type Guard = (guarding: Guarding) => Install;
