import type { SiteChoice, SitesView, SiteUndo, StoredItem } from '../messaging/messages';
import { browser } from '../platform/browser';
import { STORES } from '../stores';
import { readAllCookies } from '../stores/read-cookies';
import { isPrivateStore } from '../stores/private-store';
import { siteOfUrl } from '../stores/site';
import type { Place, Row } from '../stores/store';
import { covers } from './access';
import { groupSites } from './group-sites';
import { markProtected } from './protect';
import { undoNotes, type UndoPlace } from './undo-copies';
import type { UndoNote } from './undo-note';

/** A site without a tab: cookies need none, and no frame of it is open. */
export const placeOfSite = ({ storeId, site }: SiteChoice): Place => ({ tabId: -1, url: `https://${site}/`, site, storeId, frames: Promise.resolve([]), held: () => Promise.resolve([]) });

/** A copy as the page of all sites knows it. */
export const siteUndoOf = ({ storeId, site }: Pick<UndoPlace, 'storeId' | 'site'>, { time, expires, origins }: UndoNote): SiteUndo =>
  ({ storeId, site, time, expires, origins });

const allGranted = (granted: readonly string[]): boolean => ['http:', 'https:'].every((protocol) => covers(granted, protocol, '*'));

/** Every site whose cookies the extension may see, in every cookie store that the browser tells of. */
export async function listSites(): Promise<SitesView> {
  const [stores, { origins: granted = [] }, undos] = await Promise.all([browser.cookies.getAllCookieStores(), browser.permissions.getAll(), undoNotes().catch(() => [])]);
  const ids = stores.map(({ id }) => id).sort();
  const cookies = (await Promise.all(ids.map(readAllCookies))).flat();
  return { sites: groupSites(cookies), stores: ids, allSites: allGranted(granted), granted, undo: undos.map(({ place, note }) => siteUndoOf(place, note)) };
}

/** The cookies of a site itself. What others keep under it is theirs. */
export async function rowsOfSite(choice: SiteChoice): Promise<Row[]> {
  return (await STORES.cookie.list(placeOfSite(choice))).filter(({ party }) => party === 'first');
}

/** The same as items: a cookie that is partitioned under another site is a third party's there. */
export async function siteItems(choice: SiteChoice): Promise<StoredItem[]> {
  const isElsewhere = ({ partition }: Row): boolean => partition !== null && siteOfUrl(partition) !== choice.site;
  const items = (await rowsOfSite(choice)).map((row): StoredItem => ({ ...row, party: isElsewhere(row) ? 'third' : 'first', declared: 'unknown', entry: null }));
  return markProtected(items, isPrivateStore(choice.storeId));
}
