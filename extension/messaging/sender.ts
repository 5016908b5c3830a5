import type { Runtime } from 'webextension-polyfill';
import { browser } from '../platform/browser';

/**
 * Whether a message comes from a page of this extension. False for
 * - another extension or an application (`id` is not ours),
 * - a content script, also our own: it runs in a web page's process and names that page's URL,
 * - a web page, and anything without a URL,
 * - a page of ours inside a frame: none is meant to be framed, so a frame is someone else's doing.
 */
export function isOwnPage(sender: Runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  if (sender.url === undefined) return false;
  if (!sender.url.startsWith(browser.runtime.getURL(''))) return false;
  return sender.frameId === undefined || sender.frameId === 0;
}
