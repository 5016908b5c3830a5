import type { FramedOrigin, Through } from '../messaging/framed';
import { runInTab } from '../platform/run-in-tab';
import { readFrame, type FrameReading } from './read-frame';
import type { Frame } from './store';

/** A frame that shows another origin by now, or the browser's own page, tells nothing. Its storage for the time of a tab is its own, not the site's. */
async function readOne(tabId: number, { frameId, origin }: FramedOrigin): Promise<Frame[]> {
  const [found] = await runInTab({ tabId, frameIds: [frameId] }, readFrame, []).catch(() => []);
  const reading = found && (JSON.parse(found.result) as FrameReading);
  return reading?.origin === origin ? [{ ...reading, frameId, session: null, partition: null }] : [];
}

/**
 * Reads frames of a page of the extension. Each by itself: one that is gone would take the answers of all others with it. The page around
 * them has access to their sites, so that browsers give them first-party storage.
 * https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies#storage-partitioning
 */
export async function readThrough({ tabId, frames }: Through): Promise<Frame[]> {
  return (await Promise.all(frames.map((frame) => readOne(tabId, frame)))).flat();
}
