import type { LookedOrigin, LookedSite } from '../messaging/framed';
import type { SiteChoice, SitesView, SiteSummary, StoredItem } from '../messaging/messages';
import { idOfSite } from './choose-sites';

/** What was looked at since the page was opened, by site and origin. */
export type Looked = ReadonlyMap<string, ReadonlyMap<string, LookedOrigin>>;

export const NOT_LOOKED: Looked = new Map();

/** What is known now. An origin that can't be reached any more is known by what was there before. */
export function withLooked(before: Looked, found: readonly LookedSite[]): Looked {
  const all = new Map(before);
  for (const site of found) {
    const origins = new Map(all.get(idOfSite(site)));
    for (const origin of site.origins) if (origin.isReached || !origins.get(origin.origin)?.isReached) origins.set(origin.origin, origin);
    all.set(idOfSite(site), origins);
  }
  return all;
}

/** Origins of a site that were looked at; none where it was not. */
export const originsOf = (looked: Looked, site: SiteChoice): readonly LookedOrigin[] => [...(looked.get(idOfSite(site))?.values() ?? [])];

/** What was found of a site besides its cookies. */
export const itemsOf = (looked: Looked, site: SiteChoice): readonly StoredItem[] => originsOf(looked, site).flatMap(({ items }) => items);

/** Where that lies. */
export const filledOrigins = (looked: Looked, site: SiteChoice): string[] => originsOf(looked, site).filter(({ items }) => items.length > 0).map(({ origin }) => origin);

const emptySite = ({ storeId, site }: SiteChoice): SiteSummary => ({ storeId, site, count: 0, size: 0, expires: null, first: 0, shared: 0, under: [], hosts: [] });

/** Every site with cookies, and those without that were looked at, or that a clear can be undone of. */
export function allSites({ sites, undo }: SitesView, looked: Looked): SiteSummary[] {
  const there = new Set(sites.map(idOfSite));
  const others = new Map<string, SiteChoice>();
  for (const id of looked.keys()) {
    const [storeId, site] = JSON.parse(id) as [string, string];
    others.set(id, { storeId, site });
  }
  for (const one of undo) others.set(idOfSite(one), one);
  return [...sites, ...[...others].filter(([id]) => !there.has(id)).map(([, site]) => emptySite(site))];
}
