import type { FramedSite } from '../messaging/framed';
import type { SitesCleared, SiteUndo, UndoResult } from '../messaging/messages';
import { sumClears, sumUndos } from '../messaging/sum-results';
import { refusalOf } from '../refusal/saved-refusals';
import { clearItems } from './clear';
import { siteUndoOf } from './list-sites';
import { tabOfSite } from './look-sites';
import { undoLast } from './undo';
import { undoNote, undoPlaceOf } from './undo-copies';

const NOTHING: SitesCleared = { removed: 0, failed: [], returned: [], undo: [] };

export interface SitesClear {
  /** Only these. */
  readonly ids?: ReadonlySet<string>;
  /** The tab of the page whose frames show the sites. */
  readonly tabId?: number;
  /** The visitor knows what an undo can't put back. Of cookies it can put back everything that the browser takes. */
  readonly acceptsLosses?: boolean;
}

/** What can't be cleared, a cookie store that is gone say, is told by the site's name and keeps no other site from its turn. */
async function clearSite(choice: FramedSite, { ids, tabId, acceptsLosses = !choice.frames }: SitesClear): Promise<SitesCleared> {
  const { storeId, site } = choice;
  const tab = tabOfSite(choice, tabId);
  try {
    let cleared = NaN; // the time that names its copy; nothing has that where nothing was cleared
    const onCleared = (_: unknown, time: number): Promise<void> => Promise.resolve(void (cleared = time));
    const { undo: _, losses, isToConfirm, ...result } = await clearItems(tab, ({ id, party }) => party === 'first' && (ids?.has(id) ?? true), { acceptsLosses, onCleared });
    if (isToConfirm) return { ...NOTHING, toConfirm: [{ storeId, site, losses }] };
    const note = await undoNote(await undoPlaceOf(tab), cleared);
    return { ...result, undo: note ? [siteUndoOf(choice, note)] : [] };
  } catch {
    return { ...NOTHING, failed: [{ id: site, name: site, reason: 'refused-by-browser' }] };
  }
}

/** Deletes exactly the cookies of these sites, and what their frames hold, all at once; reads again; keeps a copy of each for undo. */
export async function clearSites(sites: readonly FramedSite[], options: SitesClear = {}): Promise<SitesCleared> {
  return sumClears(await Promise.all(sites.map((site) => clearSite(site, options))));
}

/** What is refused now would be removed again at once; its copy waits. */
async function undoSite(wanted: SiteUndo & FramedSite, tabId?: number): Promise<UndoResult> {
  const tab = tabOfSite(wanted, tabId);
  const isThere = (await undoNote(await undoPlaceOf(tab), wanted.time)) !== null;
  return isThere && !(await refusalOf(wanted.site, tab.incognito)) ? undoLast(tab, wanted.time) : { restored: 0, failed: [] };
}

/** Puts back what these clears removed, and reads again. */
export async function undoSites(sites: readonly (SiteUndo & FramedSite)[], tabId?: number): Promise<UndoResult> {
  return sumUndos(await Promise.all(sites.map((site) => undoSite(site, tabId))));
}
