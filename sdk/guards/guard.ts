import type { EntryKind } from '../protocol';

/** One write or request that met a guard. */
export interface Attempt {
  readonly kind: EntryKind;
  /** Name or key; the absolute address of a request. */
  readonly name: string;
  /** Does it (true) or gives it up (false). Called exactly once: at once, or when the visitor has chosen. */
  readonly end: (isAllowed: boolean) => unknown;
  /** Called when it has to wait. Returns false where it can't: then it is refused. */
  readonly wait?: (() => unknown) | undefined;
}

/** What a guard is given: the answers, and a place where what waits can wait. */
export interface Guarding {
  /** May page script see what lies under this name? */
  visible(kind: EntryKind, name: string): boolean;
  /** Decides one write or request, counts and reports it. Returns what `end` returned, or undefined while it waits. */
  decide(attempt: Attempt): unknown;
}

/** Puts itself before the platform for one kind: called once for a document, before the page's first script. */
export type Guard = (guarding: Guarding) => void;
