import type { ConsentRecord } from './consent-record';
import type { PurposeId } from './purpose';
import type { PolicyChange } from './policy-change';
import type { PolicyRule } from './policy-rule';

/** What the rules say of this visitor now. */
export interface Ruling {
  /** The rule that applies. */
  readonly rule: PolicyRule;
  /** Purposes that are allowed until they are refused. */
  readonly granted: readonly PurposeId[];
  /** Purposes that signals refuse until the visitor chooses otherwise. */
  readonly refusedBySignal: readonly PurposeId[];
  /** Purposes to be asked for again: what was allowed of them no longer is. */
  readonly lapsed: readonly PurposeId[];
  /** The visitor's record without the vendors that have to be asked for again. */
  readonly record: ConsentRecord | null;
  /** Changes of the policy that the visitor is to be told of: those that ask again, and those that do not. */
  readonly news: readonly PolicyChange[];
  /** True where one of them takes effect later: until then the record stays under the version that was agreed to. */
  readonly isPending: boolean;
}
