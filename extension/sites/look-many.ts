import type { LookedSite } from '../messaging/framed';
import { inBatches, type BatchRun } from './in-batches';
import { visitSites, type SiteToVisit } from './visit';

/** Sites that are open at once. */
export const LOOK_BATCH = 4;

/** Looks at sites, a few at a time, which sends a request to each of their origins. Calls `onProgress` after each batch; stops where it says false. Never rejects. */
export async function lookMany(sites: readonly SiteToVisit[], onProgress: (done: number) => boolean): Promise<BatchRun<SiteToVisit, readonly LookedSite[]>> {
  const work = async (batch: readonly SiteToVisit[]): Promise<readonly LookedSite[]> => (await visitSites(batch, () => Promise.resolve(null))).looked;
  return inBatches(sites, { size: LOOK_BATCH, work, onProgress });
}
