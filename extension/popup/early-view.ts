import { ask, watch } from '../messaging/channel';
import type { SiteView } from '../messaging/messages';

interface Early {
  readonly tabId: number;
  /** Rejects as a question does. */
  readonly read: () => Promise<SiteView>;
}

const question = (tabId: number): Promise<SiteView> => ask('site.view', { tabId });

let early: Early | null = null;

/** Asks about a tab before there is anything that shows it, and watches it until whoever reads the answer watches it too. */
export function askEarly(tabId: number): void {
  let isOld = false;
  const stop = watch(tabId, () => void (isOld = true));
  const asked = question(tabId);
  asked.catch(() => undefined); // whoever reads it hears of it
  const read = async (): Promise<SiteView> => {
    const view = await asked.finally(stop);
    return isOld ? question(tabId) : view;
  };
  early = { tabId, read };
}

/** What is stored for the site of a tab: the first time what was asked for early, if it was and nothing has changed there, and then what is there now. */
export function readView(tabId: number): Promise<SiteView> {
  const first = early?.tabId === tabId ? early.read : question;
  early = null;
  return first(tabId);
}
