/** The outcome of an action, as it is shown and spoken. */
export interface Notice {
  readonly tone: 'done' | 'partial' | 'failed';
  readonly headline: string;
  readonly details: readonly string[];
  /** Offers to reload the tab, where only that finishes the job. */
  readonly offerReload?: boolean;
}

/** An outcome in one sentence. */
export const done = (headline: string, details: readonly string[] = []): Notice => ({ tone: 'done', headline, details });
