import { listRows } from '../stores';
import { cookieStore, rowOfCookie } from '../stores/cookie';
import { readAllCookies } from '../stores/read-cookies';
import { siteOfHost } from '../stores/site';
import type { Place, Row } from '../stores/store';

const sitesOf = (domains: readonly string[]): string[] => [...new Set(domains.map(siteOfHost))];

/** More sites than these are read at once: each question goes through the whole jar, and a tracker may be of a thousand. */
const ONE_BY_ONE = 8;

async function readElsewhere(place: Place, sites: readonly string[]): Promise<Row[]> {
  if (sites.length <= ONE_BY_ONE) {
    const listed = sites.map((site) => cookieStore.list({ ...place, site, url: `https://${site}/`, frames: Promise.resolve([]) }));
    return (await Promise.all(listed)).flat();
  }
  const wanted = new Set(sites);
  return (await readAllCookies(place.storeId)).filter(({ domain }) => wanted.has(siteOfHost(domain))).map((cookie) => rowOfCookie(cookie, place.site));
}

/** Everything stored for the tab, and the cookies of other sites that these domains belong to. */
export async function readRows(place: Place, domains: readonly string[]): Promise<Row[]> {
  const others = sitesOf(domains).filter((site) => site && site !== place.site);
  const rows = (await Promise.all([listRows(place), readElsewhere(place, others)])).flat();
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Domains of the cookies among these. */
export const cookieDomains = (items: readonly { readonly kind: string; readonly domain: string }[]): string[] =>
  items.filter(({ kind }) => kind === 'cookie').map(({ domain }) => domain);
