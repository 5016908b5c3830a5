import { listRows } from '../stores';
import { cookieStore } from '../stores/cookie';
import { siteOfHost } from '../stores/site';
import type { Place, Row } from '../stores/store';

const sitesOf = (domains: readonly string[]): string[] => [...new Set(domains.map(siteOfHost))];

/** Everything stored for the tab, and the cookies of other sites that these domains belong to. */
export async function readRows(place: Place, domains: readonly string[]): Promise<Row[]> {
  const others = sitesOf(domains).filter((site) => site && site !== place.site);
  const elsewhere = others.map((site) => cookieStore.list({ ...place, site, url: `https://${site}/`, frames: Promise.resolve([]) }));
  const rows = (await Promise.all([listRows(place), ...elsewhere])).flat();
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Domains of the cookies among these. */
export const cookieDomains = (items: readonly { readonly kind: string; readonly domain: string }[]): string[] =>
  items.filter(({ kind }) => kind === 'cookie').map(({ domain }) => domain);
