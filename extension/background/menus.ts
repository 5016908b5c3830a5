import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '../platform/browser';
import { runCommand, type DeedName } from './open-page';

const PAGES = ['http://*/*', 'https://*/*'];

const entry = (id: DeedName, title: string): Menus.CreateCreatePropertiesType => ({ id, title: browser.i18n.getMessage(title) });

/** In a page and on the button. The browser remembers them, so they are made once a version. */
export async function installMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ ...entry('open-side-panel', 'menuShow'), contexts: ['page', 'action'], documentUrlPatterns: PAGES });
  browser.contextMenus.create({ ...entry('clear-site', 'menuClear'), contexts: ['page', 'action'], documentUrlPatterns: PAGES });
  browser.contextMenus.create({ ...entry('open-sites', 'allSites'), contexts: ['action'] });
}

/** Does what was chosen. */
export function menuClicked({ menuItemId }: Menus.OnClickData, tab?: Tabs.Tab): void {
  runCommand(String(menuItemId), tab);
}
