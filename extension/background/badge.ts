import type { Cookies } from 'webextension-polyfill';
import { browser } from '../platform/browser';
import { SETTINGS } from '../settings/settings';
import { siteOfHost, siteOfUrl } from '../stores/site';
import { STORES } from '../stores';
import { placeOfSite } from './list-sites';
import { siteTab } from './site-tab';
import { storeIdOf } from '../stores/open-place';

/** Milliseconds that a burst of changes is gathered for: a page may set a hundred cookies as it loads. */
const GATHER = 500;
/** What the button has room for. */
const MOST = 999;
const COLOUR = '#0a6453';

const due = new Set<string>();

/** Cookies alone: they can be counted without touching the page. Empty where there are none, or none that may be seen. */
async function badgeOf(tabId: number): Promise<string> {
  const found = await siteTab(tabId);
  if (found.access !== 'granted') return '';
  const place = placeOfSite({ site: siteOfUrl(found.tab.url), storeId: await storeIdOf(found.tab) });
  const { length } = await STORES.cookie.list(place);
  return length > MOST ? `${MOST}+` : length === 0 ? '' : String(length);
}

async function show(tabId: number, shown: boolean): Promise<void> {
  const text = shown ? await badgeOf(tabId) : '';
  await browser.action.setBadgeText({ tabId, text });
  if (text) await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
}

/* A tab may close while its cookies are counted. */
const quietly = (work: Promise<void>): Promise<void> => work.catch(() => undefined);

/** Counts anew for one tab. The browser keeps what it shows until the tab goes elsewhere. */
export async function showBadge(tabId: number): Promise<void> {
  await quietly(show(tabId, await SETTINGS.badge.get()));
}

async function showWhere(picks: (site: string) => boolean): Promise<void> {
  const [shown, tabs] = await Promise.all([SETTINGS.badge.get(), browser.tabs.query({})]);
  const picked = tabs.filter(({ id, url }) => id !== undefined && url && picks(siteOfUrl(url)));
  await Promise.all(picked.map(({ id }) => quietly(show(id as number, shown))));
}

/** Counts anew for every tab whose address may be known. */
export const showBadges = (): Promise<void> => showWhere(() => true);

/** Counts anew, once a burst, for the tabs whose site this cookie belongs to. */
export function cookieCounted({ domain, partitionKey }: Pick<Cookies.Cookie, 'domain' | 'partitionKey'>): void {
  if (!due.size) {
    setTimeout(() => {
      const sites = new Set(due);
      due.clear();
      void quietly(showWhere((site) => sites.has(site)));
    }, GATHER);
  }
  due.add(siteOfHost(domain));
  if (partitionKey?.topLevelSite) due.add(siteOfUrl(partitionKey.topLevelSite));
}
