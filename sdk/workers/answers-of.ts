import type { ConsentView } from '../consent';
import { decide, type Standing } from '../declaration/decide';
import type { Decision, Entry, EntryKind } from '../protocol';
import type { Answers } from './answers';

/** Kinds that a worker reaches. */
const KINDS: readonly EntryKind[] = ['indexed-db', 'cache-storage', 'file-system', 'storage-bucket', 'beacon'];

/**
 * What workers have to know, by what anyone may see of the SDK. A name that is not allowed and that the visitor did not
 * refuse waits; one that a signal refuses does, too: the view does not tell the two apart.
 */
export function answersOf({ declaration, record, allows }: ConsentView, host: string): Answers {
  const { entries, site, undeclared, guards, held } = declaration;
  const decisionOf = ({ purpose, vendor, whileHeld }: Entry): Decision => {
    if (allows(vendor === undefined ? purpose : { purpose, vendor })) return 'allow';
    const chosen = (vendor === undefined ? undefined : record?.vendors[vendor]) ?? record?.purposes[purpose];
    return chosen === false || whileHeld === 'reject' ? 'deny' : 'hold';
  };
  return {
    entries: entries.filter(({ kind }) => KINDS.includes(kind)).map((entry) => ({ kind: entry.kind, name: entry.name, decision: decisionOf(entry) })),
    undeclared: decide(null, { record, undeclared } as Standing),
    hosts: [host, ...site.hosts],
    free: KINDS.filter((kind) => (guards[kind] ?? 'on') !== 'on'),
    requests: held.requests,
  };
}
