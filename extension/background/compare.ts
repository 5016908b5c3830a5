import { createMatcher } from '../../sdk/declaration/match';
import { NECESSARY, OWN_NAME, type BridgeState, type Entry } from '../../sdk/protocol';
import type { SiteView, StoredItem } from '../messaging/messages';
import { siteOfHost, siteOfUrl, patternOfSite } from '../stores/site';
import type { Frame, Row } from '../stores/store';
import { covers } from './access';

/** More strangers than this no one reads. */
const MOST_HOSTS = 50;

/** A site has no reason to declare a sign-in for anything but necessary: `ad_session` is none. */
const maySignIn = (entry: Entry | null): boolean => entry === null || entry.purpose === NECESSARY;

const siteOf = ({ domain }: Row): string => (domain.includes('://') ? siteOfUrl(domain) : siteOfHost(domain));

/** A third party by its site, which pages can't tell: the list of public suffixes is large. */
const withSite = (row: Row): Row => (row.party === 'third' ? { ...row, site: siteOf(row) } : row);

/** What is stored beside what the site says it stores. The SDK's own names need no entry: it declares itself. */
export function compare(rows: readonly Row[], claim: BridgeState | null): StoredItem[] {
  if (!claim) return rows.map((row) => ({ ...withSite(row), declared: 'unknown', entry: null }));
  const findEntry = createMatcher(claim.declaration.entries);
  return rows.map((row) => {
    const entry = findEntry(row.kind, row.name);
    const isDeclared = entry !== null || OWN_NAME.test(row.name);
    const likelySignIn = row.likelySignIn && maySignIn(entry);
    return { ...withSite(row), likelySignIn, declared: isDeclared ? 'declared' : 'undeclared', entry };
  });
}

/** Third parties in the tab that the extension may not look at, one line a site. */
export function missingAccess(frames: readonly Frame[], granted: readonly string[], url: string): SiteView['needsAccess'] {
  const { protocol } = new URL(url);
  const hosts = frames.flatMap((frame) => frame.hosts).filter((host) => !covers(granted, protocol, host));
  const sites = [...new Set(hosts.map(siteOfHost))].sort().slice(0, MOST_HOSTS);
  return sites.map((host) => ({ host, grant: [patternOfSite(host)] }));
}
