import { useEffect, useRef, useState } from 'preact/hooks';
import type { SiteView } from '../messaging/messages';
import { changesBetween, knownItems, type Change } from './compare-views';

/** More lines than this nobody reads back. */
const MOST = 200;

/** What changed while the panel looked, newest first; begins anew with each site. */
export function useChanges(view: SiteView | null): { readonly changes: readonly Change[]; readonly forget: () => void } {
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const before = useRef<SiteView | null>(null);
  useEffect(() => {
    if (view?.status !== 'ready') return;
    const last = before.current;
    const isSame = last?.site === view.site;
    const items = knownItems(isSame ? last.items : [], view);
    before.current = { ...view, items };
    if (!isSame) return setChanges([]);
    const news = changesBetween(last.items, items, Date.now());
    if (news.length > 0) setChanges((old) => [...news.reverse(), ...old].slice(0, MOST));
  }, [view]);
  return { changes, forget: () => setChanges([]) };
}
