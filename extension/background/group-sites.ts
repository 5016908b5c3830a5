import type { Cookies } from 'webextension-polyfill';
import type { SiteCount, SiteSummary } from '../messaging/messages';
import { byteSize } from '../stores/byte-size';
import { expiryOf } from '../stores/cookie-expiry';
import { siteOfHost, siteOfUrl } from '../stores/site';

type Draft = Omit<{ -readonly [K in keyof SiteSummary]: SiteSummary[K] }, 'under' | 'hosts'> & {
  readonly under: Map<string, number>;
  readonly hosts: Map<string, number>;
};

/** Remembers answers: the list of public suffixes is long, and ten thousand cookies have a few hundred hosts. */
function remembered(answer: (asked: string) => string): (asked: string) => string {
  const known = new Map<string, string>();
  return (asked) => {
    const found = known.get(asked) ?? answer(asked);
    known.set(asked, found);
    return found;
  };
}

const add = (counts: Map<string, number>, site: string): unknown => counts.set(site, (counts.get(site) ?? 0) + 1);

const listed = (counts: ReadonlyMap<string, number>): SiteCount[] =>
  [...counts].map(([site, count]) => ({ site, count })).sort((a, b) => b.count - a.count || a.site.localeCompare(b.site));

const later = (a: number | null, b: number | null): number | null => (b === null ? a : Math.max(a ?? 0, b));

function count(draft: Draft, cookie: Cookies.Cookie): void {
  draft.count += 1;
  draft.size += byteSize(cookie.name, cookie.value);
  draft.expires = later(draft.expires, expiryOf(cookie));
}

/**
 * Cookies as one row a site and cookie store, by name. A cookie belongs to the site of its domain, wherever it is
 * partitioned. A site that has none itself, and others under it, is a row too.
 */
export function groupSites(cookies: readonly Cookies.Cookie[]): SiteSummary[] {
  const ofHost = remembered(siteOfHost);
  const ofUrl = remembered(siteOfUrl);
  const drafts = new Map<string, Draft>();
  const draftOf = (storeId: string, site: string): Draft => {
    const key = JSON.stringify([storeId, site]);
    const draft = drafts.get(key) ?? { storeId, site, count: 0, size: 0, expires: null, first: 0, shared: 0, under: new Map(), hosts: new Map() };
    drafts.set(key, draft);
    return draft;
  };
  for (const cookie of cookies) {
    const { storeId, domain, partitionKey, sameSite } = cookie;
    const own = draftOf(storeId, ofHost(domain));
    const top = ofUrl(partitionKey?.topLevelSite ?? '') || null;
    count(own, cookie);
    if (top === null || top === own.site) own.first += 1;
    if (top === null && sameSite === 'no_restriction') own.shared += 1;
    if (top === null || top === own.site) continue;
    add(own.under, top);
    add(draftOf(storeId, top).hosts, own.site);
  }
  return [...drafts.values()]
    .map((draft) => ({ ...draft, under: listed(draft.under), hosts: listed(draft.hosts) }))
    .sort((a, b) => a.site.localeCompare(b.site) || a.storeId.localeCompare(b.storeId));
}
