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

const TONES = ['done', 'partial', 'failed'] as const;

/** Two outcomes as one, for the first of two actions that follow each other so closely that nobody could read it. */
export function bothNotices(first: Notice | null, second: Notice | null): Notice | null {
  if (first === null || second === null) return first ?? second;
  const tone = TONES[Math.max(TONES.indexOf(first.tone), TONES.indexOf(second.tone))] ?? 'failed';
  return {
    tone, headline: `${first.headline} ${second.headline}`, details: [...new Set([...first.details, ...second.details])],
    offerReload: Boolean(first.offerReload) || Boolean(second.offerReload),
  };
}
