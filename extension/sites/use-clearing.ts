import { useRef, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { Cleared, SiteChoice, SiteUndo, StoredItem } from '../messaging/messages';
import { describeClear } from '../ui/describe-clear';
import { describeUndo } from '../ui/describe-undo';
import type { Notice } from '../ui/notice';
import { formatCount, text } from '../ui/text';
import { clearMany, type ClearRun } from './clear-many';
import type { Advance } from './Progress';

export interface Clearing {
  /** Null while nothing is being cleared. */
  readonly advance: Advance | null;
  /** What the last clear can put back, until it is undone. */
  readonly last: readonly SiteUndo[];
  readonly clear: (sites: readonly SiteChoice[]) => Promise<Notice>;
  readonly clearItem: (site: SiteChoice, item: StoredItem) => Promise<Notice>;
  readonly undo: () => Promise<Notice>;
  readonly stop: () => void;
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

/** Clearing many sites, with how far it has come, a way to stop, and a way back. */
export function useClearing(): Clearing {
  const [advance, setAdvance] = useState<Advance | null>(null);
  const [last, setLast] = useState<readonly SiteUndo[]>([]);
  const stopped = useRef(false);
  const clear = async (sites: readonly SiteChoice[]): Promise<Notice> => {
    stopped.current = false;
    const tell = (done: number): boolean => {
      setAdvance({ done, total: sites.length, stopping: stopped.current });
      return !stopped.current;
    };
    tell(0);
    const cleared = await clearMany(sites, tell);
    setLast(cleared.result.undo);
    setAdvance(null);
    return outcomeOf(cleared, sites.length);
  };
  return {
    advance, last, clear,
    async clearItem({ storeId, site }, { id }) {
      const sites = [{ storeId, site }];
      const result = await ask('sites.clear', { sites, ids: [id] });
      setLast(result.undo);
      return noticeOf(result);
    },
    async undo() {
      const notice = describeUndo(await ask('sites.undo', { sites: last }));
      setLast([]);
      return notice;
    },
    stop() {
      stopped.current = true;
      setAdvance((before) => before && { ...before, stopping: true });
    },
  };
}
