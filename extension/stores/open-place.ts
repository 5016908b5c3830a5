import type { Tabs } from 'webextension-polyfill';
import type { Through } from '../messaging/framed';
import { browser } from '../platform/browser';
import { runInTab, type FrameResult } from '../platform/run-in-tab';
import { oneOfEach } from './areas';
import { askFrame } from './ask-frame';
import { readFrame, type FrameReading } from './read-frame';
import { readThrough } from './read-through';
import { partitionOfUrl, siteOfUrl } from './site';
import type { Frame, HeldThere, Place } from './store';

/** A tab whose address the extension may know, or what stands for one that is closed: then frames may take its place. */
export type VisibleTab = Tabs.Tab & { readonly id: number; readonly url: string; readonly through?: Through };

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

/** What one storage area holds of the kinds that are reached from inside; nothing of it is known where its frame can't be asked. */
async function heldIn(tabId: number, frame: Frame): Promise<HeldThere> {
  return { frame, held: await askFrame({ tabId, frameId: frame.frameId, origin: frame.origin }, 'list').catch(() => null) };
}

const heldInEach = async (tabId: number, frames: Promise<readonly Frame[]>): Promise<HeldThere[]> =>
  Promise.all(oneOfEach(await frames).filter(({ origin }) => origin !== 'null').map((frame) => heldIn(tabId, frame)));

/** Looks at a tab. The frames are being read when this resolves. */
export async function openPlace(tab: VisibleTab): Promise<OpenPlace> {
  const { through } = tab;
  const tabId = through?.tabId ?? tab.id;
  const readTab = (): Promise<Frame[]> => runInTab({ tabId }, readFrame, []).then((found) => found.map((frame) => frameOf(frame, tab.url)));
  const frames = (through ? readThrough(through) : readTab()).catch(() => []); // no frame to reach is an answer, see `reached`
  let held: Promise<readonly HeldThere[]> | undefined;
  return {
    tabId,
    url: tab.url,
    site: siteOfUrl(tab.url),
    storeId: await storeIdOf(tab),
    frames,
    isFramed: through !== undefined,
    held: () => (held ??= heldInEach(tabId, frames)),
    reached: frames.then((found) => found.length > 0),
  };
}
