import type { Tabs } from 'webextension-polyfill';
import { browser } from '../platform/browser';
import { runInTab, type FrameResult } from '../platform/run-in-tab';
import { oneOfEach } from './areas';
import { askFrame } from './ask-frame';
import { readFrame, type FrameReading } from './read-frame';
import { partitionOfUrl, siteOfUrl } from './site';
import type { Frame, HeldThere, Place } from './store';

/** A tab whose address the extension may know. */
export type VisibleTab = Tabs.Tab & { readonly id: number; readonly url: string };

export interface OpenPlace extends Place {
  /** False where access is there and still no frame could be read: reloading the tab helps. */
  readonly reached: Promise<boolean>;
}

/** Storage is partitioned once a frame, or one around it, is of another site than the page. */
function frameOf({ frameId, result: text }: FrameResult<string>, url: string): Frame {
  const site = siteOfUrl(url);
  const result = JSON.parse(text) as FrameReading;
  const isPartitioned = [result.origin, ...result.ancestors].some((origin) => siteOfUrl(origin) !== site);
  return { ...result, frameId, partition: isPartitioned ? partitionOfUrl(url) : null };
}

/** Firefox names the store at the tab; Chromium has one for normal and one for private windows. */
export async function storeIdOf(tab: Tabs.Tab): Promise<string> {
  if (tab.cookieStoreId !== undefined) return tab.cookieStoreId;
  if (!tab.incognito) return '0';
  const stores = await browser.cookies.getAllCookieStores();
  return stores.find(({ tabIds }) => tabIds.includes(tab.id as number))?.id ?? '1';
}

/** What one storage area holds of the kinds that are reached from inside; null where its frame can't be asked. */
async function heldIn(tabId: number, frame: Frame): Promise<HeldThere | null> {
  return askFrame({ tabId, frameId: frame.frameId, origin: frame.origin }, 'list').then((held) => ({ frame, held }), () => null);
}

async function heldInEach(tabId: number, frames: Promise<readonly Frame[]>): Promise<HeldThere[]> {
  const there = await Promise.all(oneOfEach(await frames).filter(({ origin }) => origin !== 'null').map((frame) => heldIn(tabId, frame)));
  return there.filter((one) => one !== null);
}

/** Looks at a tab. The frames are being read when this resolves. */
export async function openPlace(tab: VisibleTab): Promise<OpenPlace> {
  const reading = runInTab({ tabId: tab.id }, readFrame, []).catch(() => []); // no frame to reach is an answer, see `reached`
  const frames = reading.then((found) => found.map((frame) => frameOf(frame, tab.url)));
  let held: Promise<readonly HeldThere[]> | undefined;
  return {
    tabId: tab.id,
    url: tab.url,
    site: siteOfUrl(tab.url),
    storeId: await storeIdOf(tab),
    frames,
    held: () => (held ??= heldInEach(tab.id, frames)),
    reached: reading.then((found) => found.length > 0),
  };
}
