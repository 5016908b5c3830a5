import type { Cookies } from 'webextension-polyfill';
import { likelySignIn } from '../../sdk/lib/likely-sign-in';
import type { Refusal } from '../settings/refusal';
import { listRows, removeRows } from '../stores';
import { identityOf } from '../stores/cookie-identity';
import { openPlace, type VisibleTab } from '../stores/open-place';
import { isPrivateStore } from '../stores/private-store';
import { siteOfHost, siteOfUrl } from '../stores/site';
import { expireCookie } from '../stores/write-cookie';
import { refusalsBy } from './means';
import { refusalOf, savedRefusals } from './saved-refusals';

/** Whether a refusal is about this cookie: the site's own one, or one partitioned under the site. */
const concerns = ({ domain, partitionKey, storeId, name }: Cookies.Cookie) => (refusal: Refusal): boolean => {
  if (refusal.isPrivate && !isPrivateStore(storeId)) return false;
  if (refusal.keepSignIn && likelySignIn(name)) return false;
  return siteOfHost(domain) === refusal.site || siteOfUrl(partitionKey?.topLevelSite ?? '') === refusal.site;
};

/** Removes a cookie that was just set against a refusal. */
export async function sweepCookie({ cookie, removed }: Cookies.OnChangedChangeInfoType): Promise<void> {
  if (removed) return;
  const concerned = (await savedRefusals()).filter(concerns(cookie));
  if (!(await refusalsBy('sweep', concerned)).length) return;
  const { value, secure, httpOnly, sameSite } = cookie;
  /* Fails without access to a third party's host, whose cookies are then out of reach anyway. */
  await expireCookie(identityOf(cookie), { value, secure, httpOnly, sameSite, expires: null }).catch(() => undefined);
}

/** Removes all that is stored in a tab against a refusal of its site. */
export async function sweepPlace(tab: VisibleTab, { keepSignIn }: Refusal): Promise<void> {
  const place = await openPlace(tab);
  const rows = await listRows(place);
  await removeRows(place, rows.filter((row) => !(keepSignIn && row.likelySignIn)));
}

/** The same once a page has loaded, where nothing stronger keeps it from storing. */
export async function sweepTab(tab: VisibleTab): Promise<void> {
  const refusal = await refusalOf(siteOfUrl(tab.url), tab.incognito);
  const swept = await refusalsBy('sweep', refusal ? [refusal] : []);
  await Promise.all(swept.map((one) => sweepPlace(tab, one)));
}
