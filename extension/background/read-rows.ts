import { listRows } from '../stores';
import { rowOfCookie } from '../stores/cookie';
import { cookieOfId } from '../stores/cookie-identity';
import { kindOfId } from '../stores/kind-of-id';
import { readCookiesOf } from '../stores/read-cookies';
import { siteOfHost, siteOfUrl } from '../stores/site';
import type { Place, Row } from '../stores/store';
import { uniqueRows } from '../stores/unique-rows';

/** The cookies of the sites that these domains belong to, but for sites without a name. */
export async function readCookieRows({ site, storeId }: Place, domains: readonly string[]): Promise<Row[]> {
  const sites = domains.map(siteOfHost).filter(Boolean);
  const cookies = await readCookiesOf(sites, storeId); // twice where one site's name is the ending of another's
  return uniqueRows(cookies.map((cookie) => rowOfCookie(cookie, site)));
}

/** Everything stored for the tab, and the cookies of other sites that these domains belong to. */
export async function readRows(place: Place, domains: readonly string[]): Promise<Row[]> {
  const others = domains.filter((domain) => siteOfHost(domain) !== place.site);
  return uniqueRows((await Promise.all([listRows(place), readCookieRows(place, others)])).flat());
}

/** Whether a cookie is one that the tab shows: its site's, one partitioned under it, or one of its frames' sites. The tab may have gone elsewhere since its list was read. */
async function shownBy({ site, frames }: Place): Promise<(row: Row) => boolean> {
  const sites = new Set([site, ...(await frames).map(({ origin }) => siteOfUrl(origin))]);
  return ({ domain, partition }) => sites.has(siteOfHost(domain)) || siteOfUrl(partition ?? '') === site;
}

/** What of these ids is there now. Only what they may be is asked for, since each question goes through the browser's whole jar. */
export async function readNamed(place: Place, ids: readonly string[]): Promise<Row[]> {
  const wanted = new Set(ids);
  const isCookie = (id: string): boolean => kindOfId(id) === 'cookie';
  const kinds = [...new Set(ids.map(kindOfId))].filter((kind) => kind !== 'cookie');
  const domains = ids.filter(isCookie).map((id) => cookieOfId(id).domain);
  const [isShown, cookies, rows] = await Promise.all([shownBy(place), readCookieRows(place, domains), listRows(place, kinds)]);
  return [...cookies.filter(isShown), ...rows].filter(({ id }) => wanted.has(id));
}

/** Domains of the cookies among these. */
export const cookieDomains = (items: readonly { readonly kind: string; readonly domain: string }[]): string[] =>
  items.filter(({ kind }) => kind === 'cookie').map(({ domain }) => domain);
