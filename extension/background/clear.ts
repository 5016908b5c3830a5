import type { ClearResult, UndoResult } from '../messaging/messages';
import { listRows, removeRows, restoreCopies, snapshotRows } from '../stores';
import { openPlace, type VisibleTab } from '../stores/open-place';
import type { Copy, Failure, Row } from '../stores/store';
import { newUndoCopy, putUndoCopy, undoCopy, undoStateOf, type UndoCopy, type UndoPlace } from './undo-copies';

const idsOf = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));
const named = ({ id, name }: Row): { id: string; name: string } => ({ id, name });

/** What happened to each row, by what is there when everything is read again. */
export function outcome(rows: readonly Row[], refused: readonly Failure[], again: readonly Row[]): Omit<ClearResult, 'undo'> {
  const there = idsOf(again);
  const failed = refused.filter(({ id }) => there.has(id));
  const failedIds = idsOf(failed);
  const returned = rows.filter(({ id }) => there.has(id) && !failedIds.has(id)).map(named);
  return { removed: rows.filter(({ id }) => !there.has(id)).length, failed, returned };
}

/** The copy is there before the first thing is deleted: should the background die on the way, nothing is lost. */
async function keepCopy(place: UndoPlace, copies: readonly Copy[]): Promise<{ copy: UndoCopy | null; takeBack(): Promise<UndoCopy | null> }> {
  const earlier = await undoCopy(place);
  const copy = await newUndoCopy(copies, place.isPrivate);
  await putUndoCopy(place, copy);
  return {
    copy,
    async takeBack() {
      await putUndoCopy(place, earlier);
      return earlier;
    },
  };
}

/**
 * Deletes what `picks` picks of all that is stored for the tab's site; reads again; keeps a copy for
 * undo. Items that are gone by now are no one's failure and are not counted.
 */
export async function clearItems(tab: VisibleTab, picks: (row: Row) => boolean): Promise<ClearResult> {
  const place = await openPlace(tab);
  const undoPlace = { ...place, isPrivate: tab.incognito };
  const rows = (await listRows(place)).filter(picks);
  if (!rows.length) return { removed: 0, failed: [], returned: [], undo: undoStateOf(await undoCopy(undoPlace)) };
  const kept = await keepCopy(undoPlace, await snapshotRows(place, rows));
  const refused = await removeRows(place, rows);
  const result = outcome(rows, refused, await listRows(await openPlace(tab)));
  const nothingLeft = result.removed === 0 && result.returned.length === 0;
  return { ...result, undo: undoStateOf(nothingLeft ? await kept.takeBack() : kept.copy) };
}

/** Puts back what the last clear of the tab's site removed, and reads again. What failed stays in the copy. */
export async function undoClear(tab: VisibleTab): Promise<UndoResult> {
  const place = await openPlace(tab);
  const undoPlace = { ...place, isPrivate: tab.incognito };
  const copy = await undoCopy(undoPlace);
  if (!copy) throw new Error('There is no copy to undo from any more');
  const refused = new Map((await restoreCopies(place, copy.copies)).map((failure) => [failure.id, failure.reason]));
  const values = new Map((await listRows(await openPlace(tab))).map(({ id, value }) => [id, value]));
  const missing = copy.copies.filter(({ id, value }) => values.get(id) !== value);
  await putUndoCopy(undoPlace, missing.length ? { ...copy, copies: missing } : null);
  return {
    restored: copy.copies.length - missing.length,
    failed: missing.map(({ id, name }) => ({ name, reason: refused.get(id) ?? 'not-there' })),
  };
}
