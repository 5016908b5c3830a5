import type { PurposeId } from './declaration';

/** Who or what made a choice. */
export type ChoiceSource = 'banner' | 'preferences' | 'page' | 'api' | 'extension';

/** Purposes and vendors, each allowed or not. What is left out keeps its present state. */
export interface Choices {
  readonly purposes?: Readonly<Record<PurposeId, boolean>>;
  readonly vendors?: Readonly<Record<string, boolean>>;
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
  /** Only vendors whose switch differs from their purpose: `false` refuses one vendor of an allowed purpose. */
  readonly vendors: Readonly<Record<string, boolean>>;
  /** Grows with each refusal or withdrawal; a host that has not swept up to it erases at its next load. */
  readonly sweep: number;
  /** The widest cookie domain this browser lets the page set, remembered; empty = host-only. */
  readonly domain: string;
}
