import { browser } from '../platform/browser';
import type { VisibleTab } from '../stores/open-place';
import { patternOfSite, siteOfUrl } from '../stores/site';
import { covers, isRestricted } from './access';

/** A tab, and what the extension may do there. */
export type SiteTab =
  | { readonly access: 'granted' | 'missing'; readonly tab: VisibleTab; readonly granted: readonly string[] }
  | { readonly access: 'restricted'; readonly url: string; readonly incognito: boolean }
  /** Not even the address may be known: the tab is not the one that the visitor opened the popup on. */
  | { readonly access: 'unknown'; readonly incognito: boolean };

/** Access to one host of a site is not access to the site: its cookies lie on its other hosts too. */
function hasAccess(url: string, granted: readonly string[]): boolean {
  const hosts = patternOfSite(siteOfUrl(url)).slice('*://'.length, -'/*'.length);
  return covers(granted, new URL(url).protocol, hosts);
}

export async function siteTab(tabId: number): Promise<SiteTab> {
  const [tab, { origins: granted = [] }] = await Promise.all([browser.tabs.get(tabId), browser.permissions.getAll()]);
  const { url, incognito } = tab;
  if (!url) return { access: 'unknown', incognito };
  if (isRestricted(url)) return { access: 'restricted', url, incognito };
  return { access: hasAccess(url, granted) ? 'granted' : 'missing', tab: { ...tab, id: tabId, url }, granted };
}

const NO_ACCESS = 'Stored Here has no access to this site';

/** The same where only access will do. Rejects with a sentence for the visitor. */
export async function grantedTab(tabId: number): Promise<VisibleTab> {
  const found = await siteTab(tabId);
  if (found.access !== 'granted') throw new Error(NO_ACCESS);
  return found.tab;
}

/** Rejects with the same sentence where access was taken away meanwhile: what is read after that says nothing of what is there. */
export async function stillGranted({ url }: VisibleTab): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (!hasAccess(url, origins)) throw new Error(NO_ACCESS);
}
