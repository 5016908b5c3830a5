import type { Manifest } from 'webextension-polyfill';
import { browser } from '../platform/browser';

/** Not in the polyfill's list: Chromium's alone. */
const CONTENT_SETTINGS = 'contentSettings' as Manifest.OptionalPermission;

/** True where the browser has a permission that blocks storing. */
export function canBlock(): boolean {
  const { optional_permissions: optional } = browser.runtime.getManifest();
  return optional?.includes(CONTENT_SETTINGS) ?? false;
}

/** Asks for the permission that blocks storing. Call it in the click itself: a prompt needs the visitor's own gesture. */
export function requestBlocking(): Promise<boolean> {
  return browser.permissions.request({ permissions: [CONTENT_SETTINGS] });
}
