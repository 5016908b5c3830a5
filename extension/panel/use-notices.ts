import { useEffect, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { SiteView } from '../messaging/messages';
import type { Notice } from '../messaging/notice';
import { addNotices, type NoticeLine } from './notice-lines';

/** What scripts did while the panel looked, newest first; begins anew with each site, and is asked for with each reading. */
export function useNotices(view: SiteView | null): { readonly lines: readonly NoticeLine[]; readonly forget: () => void } {
  const [{ site, lines }, setNoticed] = useState<{ readonly site: string; readonly lines: readonly NoticeLine[] }>({ site: '', lines: [] });
  useEffect(() => {
    if (view?.status !== 'ready') return;
    let isOver = false;
    const add = ({ notices }: { readonly notices: readonly Notice[] }): void => {
      if (!isOver) setNoticed((old) => ({ site: view.site, lines: addNotices(old.site === view.site ? old.lines : [], notices) }));
    };
    /* A page that can't be reached now is asked again with the next reading, which says what is wrong. */
    ask('notices.take', { tabId: view.tabId }).then(add, () => undefined);
    return () => void (isOver = true);
  }, [view]);
  return { lines, forget: () => setNoticed({ site, lines: [] }) };
}
