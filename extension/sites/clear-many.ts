import { ask } from '../messaging/channel';
import type { FramedSite, LookedSite } from '../messaging/framed';
import type { SiteChoice, SitesCleared } from '../messaging/messages';
import { sumClears } from '../messaging/sum-results';
import { inBatches } from './in-batches';
import { visitSites, type SiteToVisit } from './visit';

/** Sites in one message: between two of them a visitor can stop. */
export const BATCH = 10;

export interface ClearRun {
  /** All that were asked for, or those before the visitor stopped it or it failed. */
  readonly done: readonly SiteToVisit[];
  /** What became of those that are done. */
  readonly result: SitesCleared;
  /** What is there now of those that were visited. */
  readonly looked: readonly LookedSite[];
  /** Why it ended early, or null. */
  readonly failure: string | null;
}

/** What to clear of each site, and how: all of it where nothing is said. */
export interface ClearHow {
  readonly ids?: readonly string[];
  readonly acceptsLosses?: boolean;
}

/** A site as a message names it. */
const named = ({ storeId, site, frames }: SiteChoice & FramedSite): FramedSite => ({ storeId, site, ...(frames && { frames }) });

/** What could not be reached was not cleared, which no answer of the background says. */
const unreachedIn = (looked: readonly LookedSite[]): SitesCleared['failed'] =>
  looked.flatMap(({ origins }) => origins.filter(({ isReached }) => !isReached).map(({ origin }) => ({ id: origin, name: origin, reason: 'not-open' as const })));

/**
 * Clears sites, a few at a time: cookies, and what the origins to visit hold. Calls `onProgress` after each batch with how many sites are
 * done; stops where it says false. Never rejects: what is cleared by then has its way back.
 */
export async function clearMany(sites: readonly SiteToVisit[], onProgress: (done: number) => boolean, how: ClearHow = {}): Promise<ClearRun> {
  const work = async (batch: readonly SiteToVisit[]): Promise<{ result: SitesCleared; looked: readonly LookedSite[] }> => {
    const { answer, looked } = await visitSites(batch, (framed, tabId) => ask('sites.clear', { sites: framed.map(named), ...(tabId !== undefined && { tabId }), ...how }));
    return { result: { ...answer, failed: [...answer.failed, ...unreachedIn(looked)] }, looked };
  };
  const { done, results, failure } = await inBatches(sites, { size: BATCH, work, onProgress });
  return { done, result: sumClears(results.map(({ result }) => result)), looked: results.flatMap(({ looked }) => looked), failure };
}
