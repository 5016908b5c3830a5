import { useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { Cleared, NamedLoss, SiteChoice, SitesCleared, SiteUndo, StoredItem, UndoResult } from '../messaging/messages';
import { sumUndos } from '../messaging/sum-results';
import { describeClear } from '../ui/describe-clear';
import { describeUndo } from '../ui/describe-undo';
import type { Notice } from '../ui/notice';
import { formatCount, text } from '../ui/text';
import { idOfSite } from './choose-sites';
import { BATCH, clearMany, type ClearHow, type ClearRun } from './clear-many';
import { inBatches } from './in-batches';
import { filledOrigins } from './looked';
import type { Advancing } from './use-advance';
import type { Looking } from './use-looking';
import { visitSites, type SiteToVisit } from './visit';

/** What was not cleared yet, since an undo would lack something of it. */
export interface Lossy {
  readonly sites: readonly SiteToVisit[];
  readonly ids: readonly string[] | undefined;
  readonly losses: readonly NamedLoss[];
}

export interface Clearing {
  /** What the last clear can put back, until it is undone. */
  readonly last: readonly SiteUndo[];
  readonly lossy: Lossy | null;
  /** Cookies, and what was found when the site was looked at. */
  readonly clear: (sites: readonly SiteChoice[]) => Promise<Notice | null>;
  readonly clearItem: (site: SiteChoice, item: StoredItem) => Promise<Notice | null>;
  readonly clearLossy: (lossy: Lossy) => Promise<Notice | null>;
  readonly keepLossy: () => void;
  readonly undo: (clears: readonly SiteUndo[]) => Promise<Notice>;
}

/* Reloading a tab is nothing that this page could offer: it is about many. */
const noticeOf = (result: Cleared): Notice => ({ ...describeClear(result), offerReload: false });

/** What a clear did, also where it ended before its end. */
function outcomeOf({ done, result, failure }: ClearRun, total: number): Notice {
  const notice = noticeOf(result);
  if (failure !== null) {
    const headline = text('clearFailed', formatCount(done.length), formatCount(total));
    return { ...notice, tone: 'failed', headline: `${notice.headline} ${headline}`, details: [failure, ...notice.details] };
  }
  if (done.length === total) return notice;
  return { ...notice, tone: 'partial', headline: `${notice.headline} ${text('clearStopped', done.length, total)}` };
}

function lossyOf({ toConfirm = [] }: SitesCleared, sites: readonly SiteToVisit[], ids: Lossy['ids']): Lossy | null {
  const lossy = new Set(toConfirm.map(idOfSite));
  return toConfirm.length ? { sites: sites.filter((site) => lossy.has(idOfSite(site))), ids, losses: toConfirm.flatMap(({ losses }) => losses) } : null;
}

const idOfUndo = (undo: SiteUndo): string => `${idOfSite(undo)} ${undo.time}`;

/** Clearing many sites, with a way back. */
export function useClearing({ during }: Advancing, { looked, learn }: Looking): Clearing {
  const [last, setLast] = useState<readonly SiteUndo[]>([]);
  const [lossy, setLossy] = useState<Lossy | null>(null);
  const clear = async (sites: readonly SiteToVisit[], how: ClearHow = {}): Promise<Notice | null> => {
    const run = how.ids ? await clearMany(sites, () => true, how) : await during('clear', sites.length, (tell) => clearMany(sites, tell, how));
    learn(run.looked);
    /* Of what was already cleared there stays a way back. */
    setLast((before) => (how.acceptsLosses ? [...before, ...run.result.undo] : run.result.undo));
    const left = lossyOf(run.result, sites, how.ids);
    setLossy(left);
    const isOnlyAsked = left !== null && left.sites.length === run.done.length && run.failure === null;
    return isOnlyAsked ? null : outcomeOf(run, sites.length);
  };
  const undoSome = async (clears: readonly SiteUndo[]): Promise<UndoResult> => {
    const { answer, looked: found } = await visitSites(clears, (sites, tabId) => ask('sites.undo', { sites, ...(tabId !== undefined && { tabId }) }));
    learn(found);
    return answer;
  };
  return {
    last, lossy,
    clear: (sites) => clear(sites.map((site) => ({ ...site, origins: filledOrigins(looked, site) }))),
    clearItem: ({ storeId, site }, { id, kind, domain }) => clear([{ storeId, site, origins: kind === 'cookie' ? [] : [domain] }], { ids: [id] }),
    clearLossy: ({ sites, ids }) => clear(sites, { acceptsLosses: true, ...(ids && { ids }) }),
    keepLossy: () => setLossy(null),
    async undo(clears) {
      const { done, results, failure } = await inBatches(clears, { size: BATCH, work: undoSome, onProgress: () => true });
      /* A site may have been cleared since, and that clear undone: this one is still there. */
      const undone = new Set(done.map(idOfUndo));
      setLast((before) => before.filter((one) => !undone.has(idOfUndo(one))));
      const notice = describeUndo(sumUndos(results));
      return failure === null ? notice : { ...notice, tone: 'failed', details: [failure, ...notice.details] };
    },
  };
}
