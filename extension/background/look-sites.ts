import type { FramedSite, LookedOrigin, LookedSite } from '../messaging/framed';
import type { StoreKind } from '../messaging/store-kind';
import type { Unread } from '../messaging/unread';
import { closedTab } from '../automatic/spots';
import { listRows } from '../stores';
import { openPlace, type VisibleTab } from '../stores/open-place';
import { isPrivateStore } from '../stores/private-store';
import type { Frame, Row } from '../stores/store';
import { unreadOf } from '../stores/unread';
import { markProtected } from './protect';

/** A tab in place of the one that a site has not: its cookies, and what its frames in the tab of the extension's page hold. */
export function tabOfSite({ storeId, site, frames }: FramedSite, tabId?: number): VisibleTab {
  const tab = closedTab({ storeId, site, isPrivate: isPrivateStore(storeId) });
  return frames && tabId !== undefined ? { ...tab, through: { tabId, frames } } : tab;
}

/** The name of a tab is none of a frame's business. */
const unreadIn = ({ origin, local }: Frame, unread: readonly Unread[]): StoreKind[] => [
  ...(local === null ? ['local-storage' as const] : []),
  ...unread.filter((one) => one.origin === origin && one.kind !== 'window-name').map(({ kind }) => kind),
];

/** All that is stored for a site, but its cookies, as its frames tell it. What they don't tell is named. */
async function lookSite(site: FramedSite, tabId: number): Promise<LookedSite> {
  const tab = tabOfSite(site, tabId);
  const place = await openPlace(tab);
  const [all, frames, unread] = await Promise.all([listRows(place), place.frames, unreadOf(place)]);
  const rows = all.filter(({ kind }) => kind !== 'cookie');
  const originOf = async ({ origin }: { readonly origin: string }): Promise<LookedOrigin> => {
    const frame = frames.find((one) => one.origin === origin);
    if (!frame) return { origin, isReached: false, items: [], unread: [] };
    const items = rows.filter(({ domain }) => domain === origin).map((row: Row) => ({ ...row, declared: 'unknown' as const, entry: null }));
    return { origin, isReached: true, items: await markProtected(items, tab.incognito), unread: unreadIn(frame, unread) };
  };
  return { storeId: site.storeId, site: site.site, origins: await Promise.all((site.frames ?? []).map(originOf)) };
}

/** Looks at sites through frames that a page of the extension has opened in its tab. */
export async function lookSites(tabId: number, sites: readonly FramedSite[]): Promise<LookedSite[]> {
  return Promise.all(sites.map((site) => lookSite(site, tabId)));
}
