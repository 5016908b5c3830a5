import type { Answers } from '../messaging/answer';
import { browser } from '../platform/browser';
import { refusalOf } from '../refusal/saved-refusals';
import { SETTINGS } from '../settings/settings';
import { siteOfUrl } from '../stores/site';
import { askSite } from './ask-site';
import { showBadges } from './badge';
import { clearItems, undoClear } from './clear';
import { clearSites, undoSites } from './clear-sites';
import { listSites, siteItems } from './list-sites';
import { lift, listRefusals, refuse } from './refuse';
import { grantedTab } from './site-tab';
import { destroyOldCopies, forgetCopies } from './undo-copies';
import { viewSite } from './view-site';
import { allChanged, tabChanged } from './watchers';

/** What the background does for the extension's pages, one line a message. */
export const ANSWERS: Answers = {
  'site.view': ({ tabId }) => viewSite(tabId),
  async 'items.clear'({ tabId, ids }) {
    const wanted = new Set(ids);
    return clearItems(await grantedTab(tabId), ({ id }) => wanted.has(id));
  },
  async 'undo.restore'({ tabId }) {
    const tab = await grantedTab(tabId);
    if (await refusalOf(siteOfUrl(tab.url), tab.incognito)) throw new Error('Storing is refused for this site: allow it again first');
    return undoClear(tab);
  },
  'undo.forget': async () => ({ forgotten: await forgetCopies() }),
  async 'undo.age'({ minutes }) {
    if (minutes !== undefined) await SETTINGS.undoMinutes.set(minutes);
    await destroyOldCopies();
    return { minutes: await SETTINGS.undoMinutes.get() };
  },
  'refusal.set': async ({ tabId, scope, keepSignIn }) => refuse(await grantedTab(tabId), { scope, keepSignIn }),
  async 'refusal.lift'({ tabId }) {
    const { url = '', incognito } = await browser.tabs.get(tabId);
    const refusal = await refusalOf(siteOfUrl(url), incognito);
    const lifted = refusal !== null && (await lift((one) => one.site === refusal.site && one.isPrivate === refusal.isPrivate));
    tabChanged(tabId);
    return { lifted };
  },
  'refusal.list': async () => ({ refusals: await listRefusals() }),
  async 'refusal.lift-site'({ site }) {
    const lifted = await lift((one) => one.site === site);
    allChanged();
    return { lifted };
  },
  async 'consent.withdraw'({ tabId, purposes }) {
    const report = await askSite((await grantedTab(tabId)).id, 'withdraw', purposes ? { purposes } : {});
    if (!report) throw new Error('The site did not answer');
    return report;
  },
  'sites.list': () => listSites(),
  'sites.items': async (choice) => ({ items: await siteItems(choice) }),
  'sites.clear': ({ sites, ids }) => clearSites(sites, ids && new Set(ids)),
  'sites.undo': ({ sites }) => undoSites(sites),
  async 'badge.shown'({ shown }) {
    if (shown !== undefined) await SETTINGS.badge.set(shown);
    await showBadges();
    return { shown: await SETTINGS.badge.get() };
  },
  async 'tab.reload'({ tabId }) {
    await browser.tabs.reload(tabId);
    return { reloaded: true };
  },
};
