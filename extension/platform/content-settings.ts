import type { Manifest } from 'webextension-polyfill';
import { browser } from './browser';

type ContentSettings = typeof chrome.contentSettings;

/** Chromium's own; the polyfill's types leave it out. */
const PERMISSION = 'contentSettings' as Manifest.OptionalPermission;

/**
 * Chromium's switch for all storage of a site; null where the browser has none or the permission is
 * missing. Asks each time: once the permission is taken away, the API is still there and throws.
 */
export async function cookieSettings(): Promise<ContentSettings['cookies'] | null> {
  const api = (globalThis as { chrome?: { contentSettings?: ContentSettings } }).chrome?.contentSettings;
  return api && (await browser.permissions.contains({ permissions: [PERMISSION] })) ? api.cookies : null;
}
