import { ask } from '../messaging/channel';
import type { SiteChoice, SitesCleared } from '../messaging/messages';

/** Sites in one message: between two of them a visitor can stop. */
export const BATCH = 10;

export interface ClearRun {
  /** What was asked for before the visitor stopped it, if so. */
  readonly done: readonly SiteChoice[];
  readonly result: SitesCleared;
}

const joined = (a: SitesCleared, b: SitesCleared): SitesCleared => ({
  removed: a.removed + b.removed, failed: [...a.failed, ...b.failed], returned: [...a.returned, ...b.returned], undo: [...a.undo, ...b.undo], spared: (a.spared ?? 0) + (b.spared ?? 0),
});

/** Clears sites, a few at a time. Calls `onProgress` after each batch with how many sites are done; stops where it says false. */
export async function clearMany(sites: readonly SiteChoice[], onProgress: (done: number) => boolean): Promise<ClearRun> {
  let result: SitesCleared = { removed: 0, failed: [], returned: [], undo: [] };
  for (let start = 0; start < sites.length; start += BATCH) {
    const batch = sites.slice(start, start + BATCH).map(({ storeId, site }) => ({ storeId, site }));
    result = joined(result, await ask('sites.clear', { sites: batch }));
    const done = start + batch.length;
    if (!onProgress(done)) return { done: sites.slice(0, done), result };
  }
  return { done: sites, result };
}
