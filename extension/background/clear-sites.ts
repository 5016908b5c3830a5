import { closedTab } from '../automatic/spots';
import type { SiteChoice, SitesCleared, SiteUndo, UndoResult } from '../messaging/messages';
import { refusalOf } from '../refusal/saved-refusals';
import type { VisibleTab } from '../stores/open-place';
import { isPrivateStore } from '../stores/private-store';
import { clearItems } from './clear';
import { undoLast } from './undo';
import { undoCopy, undoPlaceOf } from './undo-copies';

const tabOf = ({ storeId, site }: SiteChoice): VisibleTab => closedTab({ storeId, site, isPrivate: isPrivateStore(storeId) });

const NOTHING: SitesCleared = { removed: 0, failed: [], returned: [], undo: [] };

/** What can't be cleared, a cookie store that is gone say, is told by the site's name and keeps no other site from its turn. */
async function clearSite(choice: SiteChoice, ids?: ReadonlySet<string>): Promise<SitesCleared> {
  const { storeId, site } = choice;
  try {
    const { undo, ...cleared } = await clearItems(tabOf(choice), ({ id, party }) => party === 'first' && (ids?.has(id) ?? true), { acceptsLosses: true });
    const isUndoable = undo !== null && cleared.removed + cleared.returned.length > 0;
    return { ...cleared, undo: isUndoable ? [{ storeId, site, time: undo.time, expires: undo.expires }] : [] };
  } catch {
    return { ...NOTHING, failed: [{ id: site, name: site, reason: 'refused-by-browser' }] };
  }
}

/** Deletes exactly the cookies of these sites (only `ids`, where given), all at once; reads again; keeps a copy of each for undo. */
export async function clearSites(sites: readonly SiteChoice[], ids?: ReadonlySet<string>): Promise<SitesCleared> {
  const all = await Promise.all(sites.map((site) => clearSite(site, ids)));
  const spared = all.reduce((sum, one) => sum + (one.spared ?? 0), 0);
  return {
    removed: all.reduce((sum, { removed }) => sum + removed, 0),
    failed: all.flatMap(({ failed }) => failed),
    returned: all.flatMap(({ returned }) => returned),
    undo: all.flatMap(({ undo }) => undo),
    ...(spared > 0 && { spared }),
  };
}

/** What is refused now would be removed again at once; its copy waits. */
async function undoSite(wanted: SiteUndo): Promise<UndoResult> {
  const tab = tabOf(wanted);
  const copy = await undoCopy(undoPlaceOf(wanted, tab));
  const isMeant = copy?.time === wanted.time && !(await refusalOf(wanted.site, tab.incognito));
  return isMeant ? undoLast(tab, wanted.time) : { restored: 0, failed: [] };
}

/** Puts back what these clears removed, and reads again. */
export async function undoSites(sites: readonly SiteUndo[]): Promise<UndoResult> {
  const all = await Promise.all(sites.map(undoSite));
  return { restored: all.reduce((sum, { restored }) => sum + restored, 0), failed: all.flatMap(({ failed }) => failed) };
}
