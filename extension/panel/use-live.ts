import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { SiteView } from '../messaging/messages';
import type { Notice } from '../messaging/notice';
import { changesBetween, knownItems } from './compare-views';
import { addNotices, scriptOf, type NoticeLine, type SeenChange } from './notice-lines';

/** More lines than this nobody reads back. */
const MOST = 200;

interface Lists {
  readonly changes: readonly SeenChange[];
  readonly lines: readonly NoticeLine[];
}

const NONE: Lists = { changes: [], lines: [] };

/** A reading, and what scripts did about the time of it. */
interface Reading {
  readonly view: SiteView;
  readonly notices: readonly Notice[];
}

/* A page that can't be reached now is asked again with the next reading, which says what is wrong. */
const takeNotices = (tabId: number): Promise<readonly Notice[]> => ask('notices.take', { tabId }).then(({ notices }) => notices, () => []);

/**
 * What changed and what scripts did while the panel looked, newest first; begins anew with each site. A change has the script of a call between the
 * reading that shows it and the one before the last: a call may be noticed just before its change is read, or just after.
 */
export function useLive(view: SiteView | null): Lists & { readonly forgetChanges: () => void; readonly forgetLines: () => void } {
  const [lists, setLists] = useState(NONE);
  const before = useRef<Reading | null>(null);
  const turn = useRef<Promise<void>>(Promise.resolve());

  async function follow(next: SiteView): Promise<void> {
    const notices = await takeNotices(next.tabId);
    const last = before.current?.view.site === next.site ? before.current : null;
    const items = knownItems(last?.view.items ?? [], next);
    before.current = { view: { ...next, items }, notices };
    if (!last) return setLists({ changes: [], lines: addNotices([], notices) });
    const around = addNotices(addNotices([], last.notices), notices);
    const news = changesBetween(last.view.items, items, Date.now()).map((change): SeenChange => ({ ...change, script: scriptOf(change, around) }));
    setLists((old) => ({
      changes: news.length > 0 ? [...news.reverse(), ...old.changes].slice(0, MOST) : old.changes,
      lines: addNotices(old.lines, notices),
    }));
  }

  useEffect(() => {
    if (view?.status === 'ready') turn.current = turn.current.then(() => follow(view));
  }, [view]);
  return {
    ...lists,
    forgetChanges: () => setLists((old) => ({ ...old, changes: [] })),
    forgetLines: () => setLists((old) => ({ ...old, lines: [] })),
  };
}
