/** A value of the table of rules with where it comes from. */
export interface SourcedCell {
  readonly value: unknown;
  readonly source: string;
  readonly confidence: string;
  readonly url?: string;
}

export interface FoundCell {
  /** Where it stands in its row: `mode.analytics`, `ui.granular`. */
  readonly path: string;
  readonly cell: SourcedCell;
}

export const RULES: string;
export const PAGE: string;

/** Every value of a row. */
export function cellsOf(row: unknown): FoundCell[];

/** Those that nobody confirmed: of low confidence, or without a source. */
export function unconfirmed(row: unknown): FoundCell[];

/** The text of docs/policy-rules.md for a table of rules. */
export function policyRulesPage(rules: unknown): string;
