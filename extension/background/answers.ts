import type { Answers } from '../messaging/answer';
import { browser } from '../platform/browser';
import { refusalOf } from '../refusal/saved-refusals';
import { SETTINGS } from '../settings/settings';
import { lookInto } from '../stores/look-into';
import type { VisibleTab } from '../stores/open-place';
import { siteOfUrl } from '../stores/site';
import { aboutSite } from './about-site';
import { askSite } from './ask-site';
import { AUTOMATIC_ANSWERS } from './automatic-answers';
import { showBadges } from './badge';
import { clearItems } from './clear';
import { clearSites, undoSites } from './clear-sites';
import { forgetCopies, shortenCopies } from './destroy-copies';
import { addItem, editItem } from './edit';
import { exportItems } from './export-items';
import { applyImport, previewImport } from './import-items';
import { listSites, siteItems } from './list-sites';
import { lookSites, tabOfSite } from './look-sites';
import { takeNotices } from './notices';
import { objectFile } from './object-file';
import { protectItem } from './protect';
import { reachSites } from './reach-sites';
import { lift, listRefusals, refuse } from './refuse';
import { grantedTab, stillGranted } from './site-tab';
import { undoLast } from './undo';
import { viewSite } from './view-site';
import { allChanged, tabChanged } from './watchers';

/** A tab whose site may be written to: what a refusal would remove at once is not written at all. */
async function writableTab(tabId: number): Promise<VisibleTab> {
  const tab = await grantedTab(tabId);
  if (await refusalOf(siteOfUrl(tab.url), tab.incognito)) throw new Error('Storing is refused for this site: allow it again first');
  return tab;
}

/** What the background does for the extension's pages, one line a message. */
export const ANSWERS: Answers = {
  'site.view': ({ tabId }) => viewSite(tabId),
  'site.about': async ({ tabId }) => aboutSite(await grantedTab(tabId)),
  'notices.take': async ({ tabId }) => ({ notices: await takeNotices(await grantedTab(tabId)) }),
  'item.look': async ({ tabId, id, at, through }) => lookInto(through ? tabOfSite(through, tabId) : await grantedTab(tabId), id, at),
  async 'items.clear'({ tabId, ids, acceptsLosses = false }) {
    const tab = await grantedTab(tabId);
    const result = await clearItems(tab, ids, { acceptsLosses });
    await stillGranted(tab);
    return result;
  },
  'undo.restore': async ({ tabId }) => undoLast(await writableTab(tabId)),
  'item.add': async ({ tabId, item }) => addItem(await writableTab(tabId), item),
  'item.edit': async ({ tabId, id, item }) => editItem(await writableTab(tabId), id, item),
  async 'item.protect'({ tabId, id, isProtected }) {
    await protectItem(await grantedTab(tabId), id, isProtected);
    return { isProtected };
  },
  'export.items': async ({ tabId, scope }) => exportItems(await grantedTab(tabId), scope),
  'object.file': async ({ tabId, id }) => ({ sol: await objectFile(await grantedTab(tabId), id) }),
  'import.preview': async ({ tabId, items }) => previewImport(await grantedTab(tabId), items),
  'import.apply': async ({ tabId, items }) => applyImport(await writableTab(tabId), items),
  'undo.forget': async () => ({ forgotten: await forgetCopies() }),
  async 'undo.age'({ minutes }) {
    if (minutes !== undefined) await SETTINGS.undoMinutes.set(minutes);
    await shortenCopies();
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
  'sites.reach': async ({ tabId, sites, address }) => ({ sites: await reachSites(tabId, sites, address) }),
  'sites.look': async ({ tabId, sites }) => ({ sites: await lookSites(tabId, sites) }),
  'sites.clear': ({ sites, ids, ...how }) => clearSites(sites, { ...how, ...(ids && { ids: new Set(ids) }) }),
  'sites.undo': ({ sites, tabId }) => undoSites(sites, tabId),
  async 'badge.shown'({ shown }) {
    if (shown !== undefined) await SETTINGS.badge.set(shown);
    await showBadges();
    return { shown: await SETTINGS.badge.get() };
  },
  ...AUTOMATIC_ANSWERS,
  async 'tab.reload'({ tabId }) {
    await browser.tabs.reload(tabId);
    return { reloaded: true };
  },
};
