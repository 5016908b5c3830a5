import { createMatcher } from '../declaration/match';
import type { Answer } from '../guards/guarding';
import type { Entry, EntryKind } from '../protocol';
import type { AnsweredEntry, Answers } from './answers';

/** What is said of a name in a worker, as the page has told it. */
export function answerFrom({ entries, undeclared, hosts, free }: Answers): (kind: EntryKind, name: string) => Answer {
  const findEntry = createMatcher(entries as never);
  return (kind, name) => {
    const entry = findEntry(kind, name) as (Entry & AnsweredEntry) | null;
    const isFree = free.includes(kind) || (!entry && kind === 'beacon' && hosts.includes(new URL(name).hostname));
    return { entry, isTold: true, decision: isFree ? 'allow' : (entry?.decision ?? undeclared) };
  };
}
