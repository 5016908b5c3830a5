import type { BridgeState } from '../../sdk/protocol';
import type { RefusalState, SiteView } from '../messaging/messages';
import { describeRefusal } from '../refusal/means';
import { refusalOf } from '../refusal/saved-refusals';
import { listRows } from '../stores';
import { openPlace, type VisibleTab } from '../stores/open-place';
import { patternOfSite, siteOfUrl } from '../stores/site';
import { unreadOf } from '../stores/unread';
import { askSite } from './ask-site';
import { compare, missingAccess } from './compare';
import { markProtected } from './protect';
import { siteTab, type SiteTab } from './site-tab';
import { undoPlaceOf, undoStateOf } from './undo-copies';

/** Grants access to every site: for a tab whose address may not be known, no narrower one helps. */
const ALL_SITES = '*://*/*';

const emptyView = (tabId: number): SiteView => ({
  status: 'restricted', tabId, url: '', site: '', grant: [], items: [], needsAccess: [], unread: [], claim: null, refusal: null, undo: null, privateWindow: false,
});

/** Text that is no complete answer counts as none: the popup then says that the site declares nothing. */
const claimOf = (tabId: number): Promise<BridgeState | null> => askSite(tabId, 'state', {}).catch(() => null);

async function refusalState({ url, incognito }: VisibleTab): Promise<RefusalState | null> {
  const refusal = await refusalOf(siteOfUrl(url), incognito);
  return refusal && describeRefusal(refusal, url);
}

async function viewGranted(tab: VisibleTab, granted: readonly string[]): Promise<Partial<SiteView>> {
  const place = await openPlace(tab);
  const [rows, claim, undo, reached] = await Promise.all([
    listRows(place),
    claimOf(tab.id),
    undoPlaceOf(tab).then(undoStateOf),
    place.reached,
  ]);
  return {
    status: reached ? 'ready' : 'reload-tab',
    items: await markProtected(compare(rows, claim), tab.incognito),
    needsAccess: missingAccess(await place.frames, granted, tab.url),
    unread: await unreadOf(place),
    claim,
    undo,
  };
}

async function viewOf(found: SiteTab): Promise<Partial<SiteView>> {
  if (found.access === 'unknown') return { status: 'needs-access', grant: [ALL_SITES], privateWindow: found.incognito };
  if (found.access === 'restricted') return { url: found.url, privateWindow: found.incognito };
  const { tab, granted } = found;
  const site = siteOfUrl(tab.url);
  const known = { url: tab.url, site, grant: [patternOfSite(site)], privateWindow: tab.incognito };
  const [refusal, rest] = await Promise.all([
    refusalState(tab),
    found.access === 'granted' ? viewGranted(tab, granted) : { status: 'needs-access' as const },
  ]);
  /* What is put back would be refused at once; the copy waits until the site is allowed again. */
  return { ...known, refusal, ...rest, ...(refusal ? { undo: null } : {}) };
}

/** All that the popup shows of a tab. Never rejects: what went wrong is a state of its own. */
export async function viewSite(tabId: number): Promise<SiteView> {
  try {
    return { ...emptyView(tabId), ...(await viewOf(await siteTab(tabId))) };
  } catch (error) {
    return { ...emptyView(tabId), status: 'error', message: error instanceof Error ? error.message : String(error) };
  }
}
