import type { PurposeId, StorageKind } from '../../sdk/protocol';

/** The day the public sources were read. */
export const READ_ON = '2026-11-22';

/** Every statement about somebody else's storage carries these words. */
export const ESTIMATE = 'our estimate';

const BASES = {
  package: 'published npm package, read',
  code: 'public code and cookie lists',
  vendor: 'statement of the vendor',
  framework: 'default of the framework',
  database: 'Open Cookie Database',
} as const;

/** Where we know a name from. */
export type Basis = keyof typeof BASES;

/** How sure we are. */
export type Confidence = 'high' | 'medium' | 'low';

/** A storage kind that the SDK guards, or a place that it only lists. */
export type Place = StorageKind | 'link' | 'app-store';

/** Names that one setter writes to one place, as public sources show them. Never values. */
export interface Finding {
  readonly names: readonly string[];
  readonly place: Place;
  readonly setter: string;
  readonly vendor?: string;
  readonly purpose: PurposeId;
  /** As in a declaration's entry; `unknown` wherever no source gives one. */
  readonly lifetime: string;
  /** How the lifetime is known, e.g. `derived from one cookie list of 2021`. */
  readonly lifetimeBasis?: string;
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly data?: readonly string[];
  readonly description: string;
  readonly justification?: string;
  readonly httpOnly?: true;
  /** The name is too short or too common to be surely this one. */
  readonly possible?: true;
}

/** A lifetime computed from one exported cookie list. */
export const DERIVED = 'derived from one cookie list of 2021';

/** What a name that is only `possible` has before its description. */
export const POSSIBLE = 'Possible: ';

/** Stands between the parts of a source. */
export const SOURCE_COMMA = '; ';

/** The label that goes with every finding: source, date, confidence, "our estimate". */
export const sourceOf = ({ basis, confidence, lifetimeBasis }: Finding): string =>
  [BASES[basis], `${confidence} confidence`, ...(lifetimeBasis ? [`lifetime ${lifetimeBasis}`] : []), READ_ON, ESTIMATE].join(SOURCE_COMMA);
