import { NECESSARY, type ConsentRecord, type Decision, type Entry, type PurposeId, type UndeclaredRule } from '../protocol';

/** All that a decision depends on besides the entry. */
export interface Standing {
  /** What the visitor chose, or null while undecided. */
  readonly record: ConsentRecord | null;
  /** Purposes that a live signal refuses until the visitor chooses otherwise. */
  readonly refusedBySignal: readonly PurposeId[];
  readonly undeclared: UndeclaredRule;
  /** Purposes that need consent. */
  readonly optional: readonly PurposeId[];
  /** Purposes that the rule of the visitor's region allows until they are refused. */
  readonly granted: readonly PurposeId[];
  /** Purposes to be asked for again: what was allowed of them no longer is, what was refused stays refused. */
  readonly lapsed: readonly PurposeId[];
  /** Purposes that nobody can allow now: a minor's, or what an organisation refuses for its members. */
  readonly locked: readonly PurposeId[];
}

/** Whether a purpose, and one vendor of it, is allowed, refused, or (hold) not answered yet. */
export function decidePurpose({ record, refusedBySignal, granted, lapsed, locked }: Standing, purpose: PurposeId, vendor?: string): Decision {
  const chosen = (vendor && record?.vendors[vendor]) ?? record?.purposes[purpose];
  if (purpose === NECESSARY) return 'allow';
  if (chosen === false || locked.includes(purpose)) return 'deny';
  if (chosen === true && !lapsed.includes(purpose)) return 'allow'; // strictly: a damaged record grants nothing
  if (refusedBySignal.includes(purpose)) return 'deny';
  return granted.includes(purpose) ? 'allow' : 'hold';
}

/** Turns a declaration's entry (null: undeclared) and the visitor's standing into the answer for one write, read or request. Pure. */
export function decide(entry: Entry | null, standing: Standing): Decision {
  if (!entry) {
    if (standing.undeclared !== 'hold') return 'allow';
    return standing.record && Object.values(standing.record.purposes).includes(false) ? 'deny' : 'hold';
  }
  const decision = decidePurpose(standing, entry.purpose, entry.vendor);
  return decision === 'hold' && entry.whileHeld === 'reject' ? 'deny' : decision;
}
