import type { FindEntry } from './declaration/match';
import { isEntryRefused, refusesSomething, sweepMark } from './declaration/refused';
import { cookieName, splitCookies } from './lib/split-cookies';
import { natives } from './natives';
import { SWEEP_KEY, type Entry, type EntryKind, type StorageKind } from './protocol';
import { currentStanding } from './standing';

/** Kinds that are listed at once, and what does not lie here. */
const AT_ONCE: readonly EntryKind[] = ['cookie', 'local-storage', 'session-storage', 'beacon'];

/**
 * Is there something for the eraser to do: a sweep that this host has not carried out, a refused item that came back, or
 * one that may have, of a kind that can only be listed later? Asked at every load, so it only lists names.
 */
export function holdsRefused(findEntry: FindEntry, entries: readonly Entry[]): boolean {
  const { readCookies, localStorage, sessionStorage, names, getItem } = natives();
  const refused = (kind: StorageKind, listed: readonly string[]): boolean =>
    listed.some((name) => {
      const entry = findEntry(kind, name);
      return entry && isEntryRefused(entry, currentStanding());
    });
  return (
    refusesSomething(currentStanding()) &&
    ((localStorage && getItem(localStorage, SWEEP_KEY)) !== sweepMark(currentStanding()) ||
      refused('cookie', splitCookies(readCookies()).map(cookieName)) ||
      refused('local-storage', names(localStorage)) ||
      refused('session-storage', names(sessionStorage)) ||
      entries.some((entry) => !AT_ONCE.includes(entry.kind) && isEntryRefused(entry, currentStanding())))
  );
}
