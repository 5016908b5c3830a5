import { ask } from '../messaging/channel';
import type { Cleared, SiteChoice } from '../messaging/messages';
import { errorText } from '../ui/error-text';

/** Sites in one message: between two of them a visitor can stop. */
export const BATCH = 10;

export interface ClearRun {
  /** All that were asked for, or those before the visitor stopped it or it failed. */
  readonly done: readonly SiteChoice[];
  /** The same, and where it failed those of the failed message: some of them may be cleared. */
  readonly tried: readonly SiteChoice[];
  /** What became of those that are done. */
  readonly result: Cleared;
  /** Why it ended early, or null. */
  readonly failure: string | null;
}

const joined = (a: Cleared, b: Cleared): Cleared => ({
  removed: a.removed + b.removed, failed: [...a.failed, ...b.failed], returned: [...a.returned, ...b.returned],
});

/**
 * Clears sites, a few at a time. Calls `onProgress` after each batch with how many sites are done; stops where it says false.
 * Never rejects: what is cleared by then has its way back.
 */
export async function clearMany(sites: readonly SiteChoice[], onProgress: (done: number) => boolean): Promise<ClearRun> {
  let result: Cleared = { removed: 0, failed: [], returned: [] };
  for (let start = 0; start < sites.length; start += BATCH) {
    const batch = sites.slice(start, start + BATCH).map(({ storeId, site }) => ({ storeId, site }));
    const tried = sites.slice(0, start + batch.length);
    try {
      result = joined(result, await ask('sites.clear', { sites: batch }));
    } catch (error) {
      return { done: sites.slice(0, start), tried, result, failure: errorText(error) };
    }
    if (!onProgress(tried.length)) return { done: tried, tried, result, failure: null };
  }
  return { done: sites, tried: sites, result, failure: null };
}
