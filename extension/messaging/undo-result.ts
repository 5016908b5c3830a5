/**
 * What can't be put back as it was. `opaque-body`: a cached answer that no script may read; `locked-key`: a key that can't be
 * exported; `file-handle`: leave to use a file, which only the visitor can give; `unknown-type`: a type that this extension does not know;
 * `fetched-anew`: a service worker comes from the network again; `not-copied`: it could not be read at all; `too-large`: all of the clear is more
 * than is kept.
 */
export type Loss = 'opaque-body' | 'locked-key' | 'file-handle' | 'unknown-type' | 'fetched-anew' | 'not-copied' | 'too-large';

export interface NamedLoss {
  readonly id: string;
  readonly name: string;
  readonly loss: Loss;
}

/**
 * Why one item could not be dealt with. `refused-by-browser`: the browser kept or would not take it;
 * `not-open`: no open frame of that origin to reach it through; `expired`: it would have ended by now;
 * `not-there`: put back without an error, and yet not there when read again;
 * `held-open`: the page has it open, and the browser deletes it once the page lets go.
 */
export type Reason = 'refused-by-browser' | 'not-open' | 'expired' | 'not-there' | 'held-open';

/** What came back. */
export interface UndoResult {
  readonly restored: number;
  /** What was undone is a change, not a clear. */
  readonly isChange?: boolean;
  readonly failed: readonly { readonly name: string; readonly reason: Reason }[];
}
