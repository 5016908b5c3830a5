import { browser } from '../platform/browser';

/**
 * The tab that is looked at: `?tab=<tabId>` where the popup is opened as a page, else the
 * active tab of the current window. Null where there is none.
 */
export async function shownTab(search: string): Promise<number | null> {
  const asked = new URLSearchParams(search).get('tab') ?? '';
  if (/^\d+$/.test(asked)) return Number(asked);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}
