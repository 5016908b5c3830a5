import { browser } from './browser';

type SidePanel = Pick<typeof chrome.sidePanel, 'open'>;

/**
 * Opens the side panel (Chromium) or the sidebar (Firefox) of a window. Call it in the listener of a click, a menu
 * or a shortcut, before anything is awaited: browsers want the visitor's own gesture.
 */
export function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel } = (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome ?? {};
  return sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open();
}
