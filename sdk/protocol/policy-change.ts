import type { PurposeId } from './purpose';

/** What every version of the policy says of itself. */
interface Change {
  /** As in `site.policyVersion` and in the visitor's record. */
  readonly version: string;
  /** When it was published: an ISO 8601 date, from midnight UTC on. */
  readonly date: string;
  /** What changed, in a sentence for the visitor. */
  readonly summary?: string;
}

/** Wording alone: nobody is told. Or something to know, that changes no choice. */
interface TellingChange extends Change {
  /** `editorial`: wording alone, nobody is told. `notice`: something to know, that changes no choice. */
  readonly kind: 'editorial' | 'notice';
}

/** What was agreed to is no longer the same. */
interface MaterialChange extends Change {
  /** `material`: what was agreed to is no longer the same. */
  readonly kind: 'material';
  /** Those it touches; left out or empty: all that can be refused. */
  readonly purposes?: readonly PurposeId[];
}

/** Someone else decides over the data: announced beforehand, material for every purpose from its date on. */
interface ControllerChange extends Change {
  /** `controller`: someone else decides over the data. */
  readonly kind: 'controller';
  /** When it takes effect, an ISO 8601 date, from midnight UTC on; left out: when it is published. */
  readonly effective?: string;
}

/**
 * One version of the site's policy, and how it differs from the one before. The list of them starts with the oldest version
 * that a visitor may have agreed to (its kind is not looked at) and ends with the newest. Whoever agreed to a version that is not in it is
 * asked again for everything they granted.
 */
export type PolicyChange = TellingChange | MaterialChange | ControllerChange;
