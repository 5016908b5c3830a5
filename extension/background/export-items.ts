import type { Cookies } from 'webextension-polyfill';
import type { Carried } from '../messaging/carried';
import type { Exported, ExportScope } from '../messaging/item-messages';
import { listRows, snapshotRows } from '../stores';
import { expiryOf } from '../stores/cookie-expiry';
import { openPlace, type VisibleTab } from '../stores/open-place';
import { readAllCookies } from '../stores/read-cookies';
import type { Row } from '../stores/store';
import { unreadOf } from '../stores/unread';
import { itemOfRow } from './row-of-item';

function itemOfCookie(cookie: Cookies.Cookie): Carried {
  const { name, value, domain, path, partitionKey, secure, httpOnly, hostOnly, sameSite } = cookie;
  return {
    kind: 'cookie', name, value, domain, path,
    partition: partitionKey?.topLevelSite ?? null,
    hasCrossSiteAncestor: partitionKey?.hasCrossSiteAncestor ?? null,
    expires: expiryOf(cookie),
    flags: { secure, httpOnly, hostOnly, sameSite },
  };
}

/** Every cookie of every site that the extension has access to, in one cookie store: browsers leave out the others by themselves. */
async function allCookies(storeId: string): Promise<Carried[]> {
  return (await readAllCookies(storeId)).map(itemOfCookie);
}

/** What is asked for, as it travels. Of other sites that is cookies alone: everything else needs an open tab. */
export async function exportItems(tab: VisibleTab, scope: ExportScope): Promise<Exported> {
  const place = await openPlace(tab);
  const rows = await listRows(place);
  const whole = async (chosen: readonly Row[], more: readonly Carried[] = []): Promise<Exported> => {
    const { copies, losses } = await snapshotRows(place, chosen);
    return { items: [...more, ...copies.map(itemOfRow)], losses, unread: [] };
  };
  const unread = await unreadOf(place);
  if (scope === 'site') return { ...(await whole(rows)), unread };
  if (scope === 'all-sites') return { ...(await whole(rows.filter(({ kind }) => kind !== 'cookie'), await allCookies(place.storeId))), unread };
  const wanted = new Set(scope.ids);
  return whole(rows.filter(({ id }) => wanted.has(id)));
}
