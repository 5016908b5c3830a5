/** What has been kept from happening in this document so far. */
export interface RefusalSummary {
  /** Writes and requests that wait for a choice. */
  readonly held: number;
  /** Writes that were refused and are gone. */
  readonly dropped: number;
  /** Requests that were refused and never left. */
  readonly notSent: number;
}
