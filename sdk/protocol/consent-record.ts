import type { PurposeId } from './declaration';

/** Who or what made a choice. */
export type ChoiceSource = 'banner' | 'preferences' | 'placeholder' | 'page' | 'api' | 'extension';

/** Purposes and vendors, each allowed or not. What is left out keeps its present state. */
export interface Choices {
  readonly purposes?: Readonly<Record<PurposeId, boolean>>;
  /** True or false for one vendor whatever its purposes are; null: it follows them again. */
  readonly vendors?: Readonly<Record<string, boolean | null>>;
}

/** What the visitor allows. A frozen snapshot: a new choice makes a new record. */
export interface ConsentRecord {
  /** UUID of this choice. */
  readonly id: string;
  /** When the choice was made, milliseconds since 1970. */
  readonly time: number;
  readonly source: ChoiceSource;
  readonly policyVersion: string;
  readonly purposes: Readonly<Record<PurposeId, boolean>>;
  /** Vendors with an answer of their own: `false` refuses one of an allowed purpose, `true` allows one where its purpose is not. */
  readonly vendors: Readonly<Record<string, boolean>>;
  /** Grows with each refusal or withdrawal; a host that has not swept up to it erases at its next load. */
  readonly sweep: number;
  /** The widest cookie domain this browser lets the page set, remembered; empty = host-only. */
  readonly domain: string;
}
