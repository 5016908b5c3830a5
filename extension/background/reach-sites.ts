import type { SiteReach } from '../messaging/framed';
import type { SiteChoice } from '../messaging/messages';
import { browser } from '../platform/browser';
import { storeIdOf } from '../stores/open-place';
import { isOneHost, siteOfUrl } from '../stores/site';
import type { Row } from '../stores/store';
import { covers } from './access';
import { rowsOfSite } from './list-sites';

/** Each host that a site is known by, and whether it also has to be looked at without encryption: where it has cookies, and not one that needs it. */
function hostsOf(site: string, cookies: readonly Row[]): Map<string, boolean> {
  const hosts = new Map<string, boolean>();
  for (const { domain, flags } of cookies) {
    const host = domain.replace(/^\./, '');
    hosts.set(host, (hosts.get(host) ?? true) && !flags?.secure);
  }
  for (const guess of isOneHost(site) ? [site] : [site, `www.${site}`]) hosts.set(guess, hosts.get(guess) ?? false);
  return hosts;
}

/**
 * Origins of a site, as far as they can be known without a tab: browsers tell of none, so these are the hosts of its cookies, the site's
 * own name and the usual `www.` before it; https first, and http where nothing speaks for https.
 */
export function originsFor(site: string, cookies: readonly Row[]): string[] {
  const hosts = [...hostsOf(site, cookies)];
  return [...hosts.map(([host]) => `https://${host}`), ...hosts.filter(([, isPlain]) => isPlain).map(([host]) => `http://${host}`)];
}

/** Where a site can be looked at from a page of the extension in this tab, whose frames have the cookie store of the tab. */
export async function reachSites(tabId: number, sites: readonly SiteChoice[], address?: string): Promise<SiteReach[]> {
  const [ownStore, { origins: granted = [] }] = await Promise.all([browser.tabs.get(tabId).then(storeIdOf), browser.permissions.getAll()]);
  const isGranted = (origin: string): boolean => covers(granted, new URL(origin).protocol, new URL(origin).hostname);
  const reach = async ({ storeId, site }: SiteChoice, typed: readonly string[] = []): Promise<SiteReach> => {
    if (storeId !== ownStore) return { storeId, site, origins: [], why: 'other-store' };
    const known = [...new Set([...typed, ...originsFor(site, await rowsOfSite({ storeId, site }))])];
    const origins = known.filter(isGranted);
    return { storeId, site, origins, why: origins.length ? null : 'no-access' };
  };
  const typed = address === undefined ? [] : [reach({ storeId: ownStore, site: siteOfUrl(address) }, [new URL(address).origin])];
  return Promise.all([...typed, ...sites.map((site) => reach(site))]);
}
