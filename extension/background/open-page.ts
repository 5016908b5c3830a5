import type { Tabs } from 'webextension-polyfill';
import { browser } from '../platform/browser';
import { openSidePanel } from '../platform/side-panel';

const openPage = async (path: string): Promise<void> => void (await browser.tabs.create({ url: browser.runtime.getURL(path) }));

/** What this is and what it asks for: once, after the first installation. */
export const openWelcome = (): Promise<void> => openPage('welcome/index.html');

/** What the visitor may ask for by a menu or a shortcut. */
export const DEEDS = {
  'open-side-panel': ({ windowId }: Tabs.Tab) => (windowId === undefined ? Promise.resolve() : openSidePanel(windowId)),
  'open-sites': () => openPage('sites/index.html'),
  /* Never at once: the page asks first, says what is lost, and offers the way back. */
  'clear-site': ({ id }: Tabs.Tab) => openPage(`popup/index.html?tab=${id ?? ''}&clear`),
} as const;

export type DeedName = keyof typeof DEEDS;

const isDeed = (name: string): name is DeedName => Object.hasOwn(DEEDS, name);

/** Does what was asked for in a tab. Unknown names are nothing: an update may leave a shortcut behind. */
export function runCommand(name: string, tab?: Tabs.Tab): void {
  if (tab && isDeed(name)) DEEDS[name](tab).catch((error: unknown) => console.warn('Stored Here:', error));
}
