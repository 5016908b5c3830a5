import type { PurposeId } from './purpose';

/** Who or what made a choice. */
export const CHOICE_SOURCES = ['banner', 'preferences', 'placeholder', 'page', 'api', 'extension'] as const;
/** One of `CHOICE_SOURCES`. */
export type ChoiceSource = (typeof CHOICE_SOURCES)[number];

/** Purposes and vendors, each allowed or not. What is left out keeps its present state. */
export interface Choices {
  /** True allows the purpose, false refuses it. */
  readonly purposes?: Readonly<Record<PurposeId, boolean>>;
  /** True or false for one vendor whatever its purposes are; null: it follows them again. */
  readonly vendors?: Readonly<Record<string, boolean | null>>;
  /** True: the visitor is too young to consent, so that everything optional is refused and locked; false takes that back. */
  readonly minor?: boolean;
}

/** What the visitor allows. A frozen snapshot: a new choice makes a new record. */
export interface ConsentRecord {
  /** UUID of this choice. */
  readonly id: string;
  /** When the choice was made, milliseconds since 1970. */
  readonly time: number;
  /** Where the choice was made. */
  readonly source: ChoiceSource;
  /** `site.policyVersion` at the time of the choice. */
  readonly policyVersion: string;
  /** By purpose, whether it is allowed. One that is not in it was never answered. */
  readonly purposes: Readonly<Record<PurposeId, boolean>>;
  /** Vendors with an answer of their own: `false` refuses one of an allowed purpose, `true` allows one where its purpose is not. */
  readonly vendors: Readonly<Record<string, boolean>>;
  /** Grows with each refusal or withdrawal; a host that has not swept up to it erases at its next load. */
  readonly sweep: number;
  /** Milliseconds since 1970: until then nothing of it has to be asked for again as long as the policy stays the same. */
  readonly until: number;
  /** True: the visitor said to be too young to consent. */
  readonly minor: boolean;
  /** The widest cookie domain this browser lets the page set, remembered; empty = host-only. */
  readonly domain: string;
}
