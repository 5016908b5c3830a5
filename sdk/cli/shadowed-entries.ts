import { matchPattern } from '../lib/match-pattern';
import type { Entry } from '../protocol';

type Named = Pick<Entry, 'kind' | 'name' | 'path'>;

/** In no name: what it stands for, only a `*` can match. */
const ANYTHING = '\0';

const isPattern = ({ name }: Named): boolean => name.includes('*');
const lettersOf = ({ name }: Named): number => name.replaceAll('*', '').length;

/** Does `other` match all that `one` does? */
const covers = (other: Named, one: Named): boolean => matchPattern(other.name, one.name.replaceAll('*', ANYTHING));

/**
 * Patterns that no name ever finds, each by its index with that of the one that always wins: of two patterns the one with more letters
 * wins, of equals the first. What two paths tell apart is left alone.
 */
export function shadowedEntries(entries: readonly Named[]): [index: number, by: number][] {
  return entries.flatMap((one, index): [number, number][] => {
    if (!isPattern(one)) return [];
    const by = entries.findIndex((other, at) => at < index && isPattern(other) && other.kind === one.kind && other.path === one.path && lettersOf(other) === lettersOf(one) && covers(other, one));
    return by < 0 ? [] : [[index, by]];
  });
}
