import type { PurposeId } from '../../sdk/protocol';

/** What a name probably is, as a list of this extension has it. Never what the site says, and confirmed by nobody. */
export interface Label {
  readonly purpose: PurposeId;
  /** What uses the name, for example "Google Analytics". */
  readonly product: string;
  /** Who makes it; null where every site runs its own. */
  readonly vendor: string | null;
  /** As in a declaration: ISO 8601 duration, `session`, `persistent`, or `unknown`. */
  readonly lifetime: string;
  /** `inventory`: this project's own estimate; `table`: the Open Cookie Database. */
  readonly source: 'inventory' | 'table';
  /** Month in which the list was made, as `2026-11`. */
  readonly date: string;
  /** True for names that others use too. */
  readonly possible: boolean;
}
