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
}

/** Whether a purpose, and one vendor of it, is allowed, refused, or (hold) not answered yet. */
export function decidePurpose({ record, refusedBySignal }: Standing, purpose: PurposeId, vendor?: string): Decision {
  const chosen = (vendor && record?.vendors[vendor]) ?? record?.purposes[purpose];
  if (purpose === NECESSARY) return 'allow';
  if (chosen === false || (chosen !== true && refusedBySignal.includes(purpose))) return 'deny';
  return chosen === true ? 'allow' : 'hold'; // strictly: a damaged record grants nothing
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
