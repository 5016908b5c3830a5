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

/** What a visitor means who types an address: with a scheme or port of its own exactly that, else the site as it is usually known. */
const typedOrigins = (origin: string): string[] => (origin === `https://${new URL(origin).hostname}` ? [origin, ...originsFor(siteOfUrl(origin), [])] : [origin]);

/** Where a site can be looked at from a page of the extension in this tab, whose frames have the cookie store of the tab. */
export async function reachSites(tabId: number, sites: readonly SiteChoice[], address?: string): Promise<SiteReach[]> {
  const [ownStore, { origins: granted = [] }] = await Promise.all([browser.tabs.get(tabId).then(storeIdOf), browser.permissions.getAll()]);
  const isGranted = (origin: string): boolean => covers(granted, new URL(origin).protocol, new URL(origin).hostname);
  const reachOf = ({ storeId, site }: SiteChoice, known: readonly string[]): SiteReach => {
    const origins = [...new Set(known)].filter(isGranted);
    return { storeId, site, origins, why: origins.length ? null : 'no-access' };
  };
  const reach = async ({ storeId, site }: SiteChoice): Promise<SiteReach> =>
    storeId === ownStore ? reachOf({ storeId, site }, originsFor(site, await rowsOfSite({ storeId, site }))) : { storeId, site, origins: [], why: 'other-store' };
  const typed = address === undefined ? [] : [reachOf({ storeId: ownStore, site: siteOfUrl(address) }, typedOrigins(new URL(address).origin))];
  return [...typed, ...(await Promise.all(sites.map(reach)))];
}
