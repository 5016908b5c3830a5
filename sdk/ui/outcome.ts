import type { EraseReport } from '../protocol';

/** What the visitor is told after a choice. */
export interface Said {
  /** A sentence or two each. */
  readonly lines: readonly string[];
  /** Name of the button that reloads the page, where that is called for. */
  readonly reload?: string;
}

/**
 * The report of a choice; null where it failed, or was ignored because no visitor was behind it.
 * Both leave everything as it was, and the interface says so instead of guessing.
 */
export const reportOf = (ended: Promise<EraseReport | null>): Promise<EraseReport | null> =>
  ended.catch((error: unknown) => {
    console.error('DingTalkConsent: the choice was not carried out.', error);
    return null;
  });
