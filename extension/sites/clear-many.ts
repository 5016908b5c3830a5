import { ask } from '../messaging/channel';
import type { SiteChoice, SitesCleared } from '../messaging/messages';
import { errorText } from '../ui/error-text';

/** Sites in one message: between two of them a visitor can stop. */
export const BATCH = 10;

export interface ClearRun {
  /** All that were asked for, or those before the visitor stopped it or it failed. */
  readonly done: readonly SiteChoice[];
  /** What became of those that are done. */
  readonly result: SitesCleared;
  /** Why it ended early, or null. */
  readonly failure: string | null;
}

const joined = (a: SitesCleared, b: SitesCleared): SitesCleared => ({
  removed: a.removed + b.removed, failed: [...a.failed, ...b.failed], returned: [...a.returned, ...b.returned], undo: [...a.undo, ...b.undo], spared: (a.spared ?? 0) + (b.spared ?? 0),
});

/**
 * Clears sites, a few at a time. Calls `onProgress` after each batch with how many sites are done; stops where it says false.
 * Never rejects: what is cleared by then has its way back.
 */
export async function clearMany(sites: readonly SiteChoice[], onProgress: (done: number) => boolean): Promise<ClearRun> {
  let result: SitesCleared = { removed: 0, failed: [], returned: [], undo: [] };
  for (let start = 0; start < sites.length; start += BATCH) {
    const batch = sites.slice(start, start + BATCH).map(({ storeId, site }) => ({ storeId, site }));
    try {
      result = joined(result, await ask('sites.clear', { sites: batch }));
    } catch (error) {
      return { done: sites.slice(0, start), result, failure: errorText(error) };
    }
    const done = sites.slice(0, start + batch.length);
    if (!onProgress(done.length)) return { done, result, failure: null };
  }
  return { done: sites, result, failure: null };
}
