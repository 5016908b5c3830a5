import type { SiteChoice, SiteSummary } from '../messaging/messages';

/** What narrows the list to one sort of site. */
export const FACETS = ['third-only', 'partitioned', 'shared', 'holds', 'long'] as const;
export type Facet = (typeof FACETS)[number];

export const SORT_KEYS = ['site', 'count', 'size', 'expires'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** What the visitor wants to see of all sites, and in which order. */
export interface Wish {
  readonly searched: string;
  readonly facets: ReadonlySet<Facet>;
  /** A cookie store, or null for all. */
  readonly storeId: string | null;
  readonly key: SortKey;
  readonly descending: boolean;
}

/** Half a year, milliseconds: what is kept longer counts as long-lived. */
export const LONG = 183 * 86_400_000;

/** Tells one row from every other. */
export const idOfSite = ({ storeId, site }: SiteChoice): string => JSON.stringify([storeId, site]);

const TESTS: Readonly<Record<Facet, (site: SiteSummary, now: number) => boolean>> = {
  'third-only': ({ first, under }) => first === 0 && under.length > 0,
  partitioned: ({ under }) => under.length > 0,
  shared: ({ shared }) => shared > 0,
  holds: ({ hosts }) => hosts.length > 0,
  long: ({ expires }, now) => expires !== null && expires - now > LONG,
};

const has = ({ site, under, hosts }: SiteSummary, needle: string): boolean =>
  [site, ...under.map((one) => one.site), ...hosts.map((one) => one.site)].some((name) => name.includes(needle));

const byName = (a: SiteSummary, b: SiteSummary): number => a.site.localeCompare(b.site) || a.storeId.localeCompare(b.storeId);

function compare(a: SiteSummary, b: SiteSummary, key: Exclude<SortKey, 'site'>): number {
  return (a[key] ?? 0) - (b[key] ?? 0);
}

/** The sites that `wish` asks for, in its order; equals by name. */
export function chooseSites(sites: readonly SiteSummary[], wish: Wish, now: number = Date.now()): SiteSummary[] {
  const { facets, storeId, key, descending } = wish;
  const needle = wish.searched.trim().toLowerCase();
  const chosen = sites.filter((site) =>
    (storeId === null || site.storeId === storeId) && (needle === '' || has(site, needle)) && [...facets].every((facet) => TESTS[facet](site, now)));
  const turn = descending ? -1 : 1;
  return chosen.sort((a, b) => (key === 'site' ? turn * byName(a, b) : turn * compare(a, b, key) || byName(a, b)));
}
