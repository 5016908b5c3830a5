import { closedTab } from '../automatic/spots';
import type { Cleared, SiteChoice, UndoResult } from '../messaging/messages';
import type { VisibleTab } from '../stores/open-place';
import { isPrivateStore } from '../stores/private-store';
import { clearItems, undoClear } from './clear';
import { undoCopy, undoPlaceOf } from './undo-copies';

const tabOf = ({ storeId, site }: SiteChoice): VisibleTab => closedTab({ storeId, site, isPrivate: isPrivateStore(storeId) });

/** Deletes exactly the cookies of these sites (only `ids`, where given), all at once; reads again; keeps a copy of each for undo. */
export async function clearSites(sites: readonly SiteChoice[], ids?: ReadonlySet<string>): Promise<Cleared> {
  const all = await Promise.all(
    sites.map((site) => clearItems(tabOf(site), ({ id, party }) => party === 'first' && (ids?.has(id) ?? true), { acceptsLosses: true })),
  );
  return {
    removed: all.reduce((sum, { removed }) => sum + removed, 0),
    failed: all.flatMap(({ failed }) => failed),
    returned: all.flatMap(({ returned }) => returned),
  };
}

/** Of a site that has no copy any more nothing is put back, and nothing failed. */
async function undoSite(choice: SiteChoice): Promise<UndoResult> {
  const tab = tabOf(choice);
  return (await undoCopy(undoPlaceOf(choice, tab))) ? undoClear(tab) : { restored: 0, failed: [] };
}

/** Puts back what the last clear of each of these sites removed, and reads again. */
export async function undoSites(sites: readonly SiteChoice[]): Promise<UndoResult> {
  const all = await Promise.all(sites.map(undoSite));
  return { restored: all.reduce((sum, { restored }) => sum + restored, 0), failed: all.flatMap(({ failed }) => failed) };
}
