import type { Cookies, Runtime } from 'webextension-polyfill';
import { WATCH_PORT } from '../messaging/channel';
import type { Changed } from '../messaging/messages';
import { isOwnPage } from '../messaging/sender';
import { browser } from '../platform/browser';
import { siteOfHost, siteOfUrl } from '../stores/site';

/** Milliseconds without a change after which a burst is over, and after which it is told of anyway: reading while a clear goes on would hold that up. */
const GATHER = 150;
const LONGEST = 1000;

/** Which page watches which tab. In memory only: a port ends with the background, and the page connects again. */
const watchers = new Map<Runtime.Port, number>();
const due = new Set<number>();
let begun = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function tell(): void {
  for (const [port, tabId] of watchers) {
    const changed: Changed = { changed: true, tabId };
    if (due.has(tabId)) port.postMessage(changed);
  }
  due.clear();
}

/** Tells the pages that watch this tab, once a burst. */
export function tabChanged(tabId: number): void {
  if (![...watchers.values()].includes(tabId)) return;
  if (!due.size) begun = Date.now();
  due.add(tabId);
  clearTimeout(timer);
  timer = setTimeout(tell, Math.min(GATHER, begun + LONGEST - Date.now()));
}

/** The site of each watched tab, for as long as a burst takes: a clear is a thousand changes. Null of a tab that has closed while its watcher is still there. */
const sites = new Map<number, Promise<string | null>>();

function siteOfTab(tabId: number): Promise<string | null> {
  const known = sites.get(tabId) ?? browser.tabs.get(tabId).then(({ url }) => (url ? siteOfUrl(url) : null), () => null);
  if (!sites.has(tabId)) setTimeout(() => sites.delete(tabId), GATHER);
  sites.set(tabId, known);
  return known;
}

/** Tells the pages that watch a tab whose site this cookie belongs to. */
export async function cookieChanged({ domain, partitionKey }: Cookies.Cookie): Promise<void> {
  for (const tabId of new Set(watchers.values())) {
    const site = await siteOfTab(tabId);
    if (site && [siteOfHost(domain), siteOfUrl(partitionKey?.topLevelSite ?? '')].includes(site)) tabChanged(tabId);
  }
}

/** Tells every watching page: something that concerns all of them changed. */
export function allChanged(): void {
  for (const tabId of watchers.values()) tabChanged(tabId);
}

/** Takes a page of this extension that wants to watch a tab; hangs up on everyone else. */
export function acceptWatcher(port: Runtime.Port): void {
  const tabId = Number(port.name.slice(WATCH_PORT.length));
  const isWelcome = port.name.startsWith(WATCH_PORT) && Number.isInteger(tabId) && port.sender !== undefined && isOwnPage(port.sender);
  if (!isWelcome) return port.disconnect();
  watchers.set(port, tabId);
  port.onDisconnect.addListener(() => watchers.delete(port));
}
