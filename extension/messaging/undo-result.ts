/**
 * Why one item could not be dealt with. `refused-by-browser`: the browser kept or would not take it;
 * `not-open`: no open frame of that origin to reach it through; `expired`: it would have ended by now;
 * `not-there`: put back without an error, and yet not there when read again;
 * `held-open`: the page has it open, and the browser deletes it once the page lets go;
 * `not-copied`: it could not be read for the undo copy, and so was left alone.
 */
export type Reason = 'refused-by-browser' | 'not-open' | 'expired' | 'not-there' | 'held-open' | 'not-copied';

/** What came back. */
export interface UndoResult {
  readonly restored: number;
  /** What was undone is a change, not a clear. */
  readonly isChange?: boolean;
  readonly failed: readonly { readonly name: string; readonly reason: Reason }[];
}
