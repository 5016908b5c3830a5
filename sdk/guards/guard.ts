import type { Decision, EntryKind } from '../protocol';

/** What a guard is given: the answers, and a place where what waits can wait. */
export interface Guarding {
  /** May page script see what lies under this name? */
  visible(kind: EntryKind, name: string): boolean;
  /** The answer for one write or request (by its absolute address). A denied one has been counted and reported when this returns. */
  decide(kind: EntryKind, name: string): Decision;
  /** Queues a held write or request; all kinds share one order. Exactly one of the two callbacks is called, once. */
  hold(kind: EntryKind, name: string, then: { replay(): unknown; drop(): unknown }): void;
}

/** Puts itself before the platform for one kind. */
export interface Guard {
  /** Once for a document, before the page's first script. */
  install(guarding: Guarding): void;
}
