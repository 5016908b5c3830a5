import type { Tabs } from 'webextension-polyfill';
import type { Spot } from '../messaging/automatic';
import { browser } from '../platform/browser';
import { isFirefox } from '../platform/is-firefox';
import { storeIdOf, type VisibleTab } from '../stores/open-place';
import { isPrivateStore } from '../stores/private-store';
import { readAllCookies } from '../stores/read-cookies';
import { siteOfHost, siteOfUrl } from '../stores/site';

/** An open tab and the spot that it shows. */
export interface OpenSpot extends Spot {
  readonly tab: VisibleTab;
}

const isOfWeb = (tab: Tabs.Tab): tab is VisibleTab => tab.id !== undefined && /^https?:/.test(tab.url ?? '');

/** Where a tab is; null where its address may not be known, or is no site's. */
export async function spotOfTab(tab: Tabs.Tab): Promise<OpenSpot | null> {
  if (!isOfWeb(tab)) return null;
  return { site: siteOfUrl(tab.url), storeId: await storeIdOf(tab), isPrivate: tab.incognito, tab };
}

/** All tabs whose address the extension may know. */
export async function openSpots(): Promise<OpenSpot[]> {
  const spots = await Promise.all((await browser.tabs.query({})).map(spotOfTab));
  return spots.filter((spot) => spot !== null);
}

/** Cookie stores that outlive their windows. Firefox names only those of open tabs, so `also` says which more are meant. */
export async function lastingStores(also: readonly string[] = []): Promise<string[]> {
  const stores = (await browser.cookies.getAllCookieStores()).map(({ id }) => id);
  const usual = isFirefox() ? 'firefox-default' : '0';
  return [...new Set([usual, ...stores, ...also])].filter((id) => !isPrivateStore(id));
}

async function cookieSites(storeId: string): Promise<string[]> {
  const cookies = await readAllCookies(storeId).catch(() => []); // a container may be gone by now
  return cookies.flatMap(({ domain, partitionKey }) => [siteOfHost(domain), siteOfUrl(partitionKey?.topLevelSite ?? '')]).filter(Boolean);
}

/** Every site that stored something in these cookie stores, as far as the extension has access: by its cookies and its tabs. */
export async function storedSpots(storeIds: readonly string[], open: readonly OpenSpot[]): Promise<Spot[]> {
  const ofEach = await Promise.all(storeIds.map(async (storeId) => {
    const sites = new Set([...(await cookieSites(storeId)), ...open.filter((one) => one.storeId === storeId).map(({ site }) => site)]);
    return [...sites].sort().map((site): Spot => ({ site, storeId, isPrivate: isPrivateStore(storeId) }));
  }));
  return ofEach.flat();
}

/** A tab in place of one that is closed: what can be reached without one, which is cookies, unless frames take its place (`through`). */
export function closedTab({ site, storeId, isPrivate }: Spot): VisibleTab {
  return { id: -1, index: -1, url: `https://${site}/`, cookieStoreId: storeId, incognito: isPrivate, active: false, highlighted: false, pinned: false };
}
