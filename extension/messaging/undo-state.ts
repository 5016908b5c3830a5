/** The last clear or change of a site that can be undone. */
export interface UndoState {
  readonly time: number;
  readonly count: number;
  /** Milliseconds since 1970 at which the copy is destroyed. */
  readonly expires: number;
  /** Something was written (added, edited, imported) rather than cleared. */
  readonly isChange?: boolean;
  /** The clear was cut short: some of it may be where it was. */
  readonly wasCutShort?: boolean;
}
