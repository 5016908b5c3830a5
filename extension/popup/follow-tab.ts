import { browser } from '../platform/browser';

/**
 * Calls `show` with the active tab of this window (null where there is none), now and each time that another one
 * becomes active: for a page that stays open beside the tabs. What happens in the tab, `watch` tells.
 */
export async function followTab(show: (tabId: number | null) => void): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  const look = async (): Promise<void> => {
    const [active] = await browser.tabs.query({ active: true, ...(windowId === undefined ? {} : { windowId }) });
    show(active?.id ?? null);
  };
  browser.tabs.onActivated.addListener((changed) => {
    if (changed.windowId === windowId) void look();
  });
  await look();
}
