import type { Entry, EntryKind } from '../protocol';
import { matchPattern } from '../lib/match-pattern';

/** Finds the entry that declares a name of a kind, or null. */
export type FindEntry = (kind: EntryKind, name: string) => Entry | null;

const exactness = ({ name }: Entry): number => (name.includes('*') ? name.replaceAll('*', '').length : 1e9);

/**
 * A matcher over a declaration's entries. An exact name wins over a pattern, and of
 * two patterns the one with more literal characters; of equals the first declared.
 */
export function createMatcher(entries: readonly Entry[]): FindEntry {
  const ranked = [...entries].sort((a, b) => exactness(b) - exactness(a));
  return (kind, name) => ranked.find((entry) => entry.kind === kind && matchPattern(entry.name, name)) ?? null;
}
