import { browser } from '../platform/browser';
import type { Notice } from './notice';
import { text } from './text';

/** Access to every site. */
export const ALL_SITES: readonly string[] = ['*://*/*'];

/** Asks for access to these match patterns. Call it in the click itself: a prompt needs the visitor's own gesture. */
export function requestAccess(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}

/** The same with words where access is not given; where it is, what is listed tells. */
export async function grantAccess(origins: readonly string[]): Promise<Notice | null> {
  return (await requestAccess(origins)) ? null : { tone: 'partial', headline: text('accessDenied'), details: [] };
}
