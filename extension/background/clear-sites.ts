import type { Cleared, SiteChoice, UndoResult } from '../messaging/messages';
import { removeRows, restoreCopies, snapshotRows } from '../stores';
import { browser } from '../platform/browser';
import { outcome } from './clear';
import { placeOfSite, rowsOfSite } from './list-sites';
import { withoutProtected } from './protect';
import { newUndoCopy, putUndoCopy, undoCopy, type UndoPlace } from './undo-copies';

/** Ids of the cookie stores of private windows: nothing of theirs may reach the disk. */
async function privateStores(): Promise<ReadonlySet<string>> {
  const [stores, tabs] = await Promise.all([browser.cookies.getAllCookieStores(), browser.tabs.query({})]);
  const privateTabs = new Set(tabs.filter(({ incognito }) => incognito).map(({ id }) => id));
  return new Set(stores.filter(({ tabIds }) => tabIds.some((id) => privateTabs.has(id))).map(({ id }) => id));
}

const undoPlaceOf = ({ storeId, site }: SiteChoice, secret: ReadonlySet<string>): UndoPlace => ({ storeId, site, isPrivate: secret.has(storeId) });

async function clearSite(choice: SiteChoice, undoPlace: UndoPlace, ids?: ReadonlySet<string>): Promise<Cleared> {
  const place = placeOfSite(choice);
  const rows = await withoutProtected((await rowsOfSite(choice)).filter(({ id }) => ids?.has(id) ?? true));
  if (!rows.length) return { removed: 0, failed: [], returned: [] };
  /* The copy is there before the first thing is deleted: should the background die on the way, nothing is lost. */
  const { copy, isTooLarge } = await newUndoCopy((await snapshotRows(place, rows)).copies, undoPlace);
  await putUndoCopy(undoPlace, isTooLarge ? null : copy);
  return outcome(rows, await removeRows(place, rows), await rowsOfSite(choice));
}

/** Deletes exactly the cookies of these sites (only `ids`, where given), all at once; reads again; keeps a copy of each for undo. */
export async function clearSites(sites: readonly SiteChoice[], ids?: ReadonlySet<string>): Promise<Cleared> {
  const secret = await privateStores();
  const all = await Promise.all(sites.map((site) => clearSite(site, undoPlaceOf(site, secret), ids)));
  return {
    removed: all.reduce((sum, { removed }) => sum + removed, 0),
    failed: all.flatMap(({ failed }) => failed),
    returned: all.flatMap(({ returned }) => returned),
  };
}

/** Keeps in the copy what could not be put back. */
async function undoSite(choice: SiteChoice, undoPlace: UndoPlace): Promise<UndoResult> {
  const copy = await undoCopy(undoPlace);
  if (!copy) return { restored: 0, failed: [] };
  const refused = new Map((await restoreCopies(placeOfSite(choice), copy.copies)).map(({ id, reason }) => [id, reason]));
  const values = new Map((await rowsOfSite(choice)).map(({ id, value }) => [id, value]));
  const missing = copy.copies.filter(({ id, value }) => values.get(id) !== value);
  await putUndoCopy(undoPlace, missing.length ? { ...copy, copies: missing } : null);
  return { restored: copy.copies.length - missing.length, failed: missing.map(({ id, name }) => ({ name, reason: refused.get(id) ?? 'not-there' })) };
}

/** Puts back what the last clear of each of these sites removed, and reads again. */
export async function undoSites(sites: readonly SiteChoice[]): Promise<UndoResult> {
  const secret = await privateStores();
  const all = await Promise.all(sites.map((site) => undoSite(site, undoPlaceOf(site, secret))));
  return { restored: all.reduce((sum, { restored }) => sum + restored, 0), failed: all.flatMap(({ failed }) => failed) };
}
