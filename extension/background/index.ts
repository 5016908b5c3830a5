import { answerMessages } from '../messaging/answer';
import { browser } from '../platform/browser';
import { endFraming } from '../platform/framing';
import { enforceAnew, resumeRefusals } from '../refusal/enforce';
import { sweepCookie, sweepTab } from '../refusal/sweep';
import type { VisibleTab } from '../stores/open-place';
import { ANSWERS } from './answers';
import { AUTOMATIC_ALARM, automaticDue, automaticPage, automaticResume, automaticShown, automaticStart, automaticTabs } from './automatic';
import { cookieCounted, showBadge, showBadges } from './badge';
import { destroyOldCopies, UNDO_ALARM } from './destroy-copies';
import { forgetPrivate } from './forget-private';
import { installMenus, menuClicked } from './menus';
import { endNotices } from './notices';
import { openWelcome, runCommand } from './open-page';
import { lift } from './refuse';
import { siteTab } from './site-tab';
import { acceptWatcher, allChanged, cookieChanged, tabChanged } from './watchers';

/*
 * The browser stops the background whenever it is idle and starts it for an event. So every listener
 * is there before the first await, and all that has to last is in storage or in the browser itself.
 */

/** Failures here have no one to be told to: they go to the extension's own console. */
const report = (error: unknown): void => console.warn('Stored Here:', error);
const run = (work: Promise<unknown>): void => void work.catch(report);

/** The tab, as far as it is still there and the extension has access to its site. */
async function reachableTab(tabId: number): Promise<VisibleTab | null> {
  const found = await siteTab(tabId).catch(() => null); // it may have closed
  return found?.access === 'granted' ? found.tab : null;
}

async function pageShown(tabId: number): Promise<void> {
  const tab = await reachableTab(tabId);
  if (tab) await automaticShown(tab);
}

async function pageLoaded(tabId: number): Promise<void> {
  const tab = await reachableTab(tabId);
  if (tab) {
    await sweepTab(tab);
    await automaticPage(tab);
  }
  await showBadge(tabId);
  tabChanged(tabId);
}

async function permissionsChanged(): Promise<void> {
  await enforceAnew();
  await showBadges();
  allChanged();
}

answerMessages(ANSWERS);
browser.runtime.onConnect.addListener(acceptWatcher);
browser.cookies.onChanged.addListener((change) => {
  run(sweepCookie(change));
  run(cookieChanged(change.cookie));
  cookieCounted(change.cookie);
});
browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
  if (url !== undefined) run(pageShown(tabId));
  if (status === 'complete') run(pageLoaded(tabId));
});
browser.tabs.onRemoved.addListener((closed) => {
  run(lift(({ tabId }) => tabId === closed));
  run(automaticTabs(closed));
  run(endFraming(closed)); // a page of all sites that was closed on the way
});
browser.windows.onRemoved.addListener((closed) => run(forgetPrivate(closed)));
browser.permissions.onAdded.addListener(() => run(permissionsChanged()));
browser.permissions.onRemoved.addListener(() => run(permissionsChanged()));
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === UNDO_ALARM) run(destroyOldCopies());
  if (name === AUTOMATIC_ALARM) run(automaticDue());
});
/* Listening is what starts the background with the browser; most of the work is below, as at every start. */
browser.runtime.onStartup.addListener(() => run(automaticStart()));
browser.runtime.onInstalled.addListener(({ reason }) => {
  run(installMenus());
  if (reason === 'install') run(openWelcome());
});
browser.contextMenus.onClicked.addListener(menuClicked);
browser.commands.onCommand.addListener(runCommand);

run(resumeRefusals());
run(endNotices());
run(automaticResume(reachableTab).then(allChanged));
run(destroyOldCopies());
