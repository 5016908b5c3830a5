import { useRef, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { LookedSite } from '../messaging/framed';
import type { Look, LookAt } from '../messaging/look';
import type { SiteChoice, StoredItem } from '../messaging/messages';
import type { Notice } from '../ui/notice';
import { shorten } from '../ui/shorten';
import { formatCount, plural, text } from '../ui/text';
import { lookMany } from './look-many';
import { NOT_LOOKED, withLooked, type Looked } from './looked';
import type { Advancing } from './use-advance';
import { visit, type SiteToVisit } from './visit';

export interface Looking {
  readonly looked: Looked;
  /** Takes note of what else found out. */
  readonly learn: (found: readonly LookedSite[]) => void;
  /** Sends the requests. Ask first. */
  readonly look: (sites: readonly SiteToVisit[]) => Promise<Notice>;
  /** Looks into one thing that was found. */
  readonly into: (site: SiteChoice, item: StoredItem, at: LookAt) => Promise<Look>;
}

/** Looks into one thing through a frame of its origin. */
async function lookInto({ storeId, site }: SiteChoice, { id, domain }: StoredItem, at: LookAt): Promise<Look> {
  return visit([domain], (frames, tabId) => {
    if (!frames.length) throw new Error(text('notReached', domain));
    return ask('item.look', { tabId, id, at, through: { storeId, site, frames } });
  });
}

/** Looking at sites that have no tab, and what was found. */
export function useLooking({ during }: Advancing): Looking {
  const [looked, setLooked] = useState(NOT_LOOKED);
  const latest = useRef(looked);
  const learn = (found: readonly LookedSite[]): void => setLooked(latest.current = withLooked(latest.current, found));
  return {
    looked, learn,
    into: lookInto,
    async look(sites) {
      const { done, results, failure } = await during('look', sites.length, (tell) => lookMany(sites, tell));
      const found = results.flat();
      learn(found);
      const missed = found.flatMap(({ origins }) => origins.filter(({ isReached }) => !isReached).map(({ origin }) => origin));
      const headline = [plural('lookedAt', done.length), ...(failure === null && done.length < sites.length ? [text('clearStopped', formatCount(done.length), formatCount(sites.length))] : [])];
      const details = [...(failure === null ? [] : [failure]), ...(missed.length ? [text('notReached', shorten(missed).join(', '))] : [])];
      return { tone: failure !== null ? 'failed' : details.length || done.length < sites.length ? 'partial' : 'done', headline: headline.join(' '), details };
    },
  };
}
