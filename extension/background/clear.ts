import type { Cleared, ClearResult, NamedLoss, UndoResult } from '../messaging/messages';
import { listRows, removeRows, restoreCopies, snapshotRows } from '../stores';
import { openPlace, type OpenPlace, type VisibleTab } from '../stores/open-place';
import type { Copy, Failure, Row } from '../stores/store';
import { withoutProtected } from './protect';
import { newUndoCopy, putUndoCopy, undoCopy, undoPlaceOf, undoStateOf, unfinishedCopies, type UndoCopy, type UndoPlace } from './undo-copies';

const idsOf = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));
const named = ({ id, name }: Row): { id: string; name: string } => ({ id, name });

/** What happened to each row, by what is there when everything is read again. */
function outcome(rows: readonly Row[], refused: readonly Failure[], again: readonly Row[]): Cleared {
  const there = idsOf(again);
  /* A page that has a database open keeps the browser from deleting it, without an error. */
  const heldOpen = rows.filter(({ id, kind }) => kind === 'indexed-db' && there.has(id)).map(({ id, name }): Failure => ({ id, name, reason: 'held-open' }));
  const failed = [...refused.filter(({ id }) => there.has(id)), ...heldOpen.filter(({ id }) => !idsOf(refused).has(id))];
  const failedIds = idsOf(failed);
  const returned = rows.filter(({ id }) => there.has(id) && !failedIds.has(id)).map(named);
  return { removed: rows.filter(({ id }) => !there.has(id)).length, failed, returned };
}

/** Deletes, reads again, and says what became of it. */
async function deleteRows(tab: VisibleTab, place: OpenPlace, rows: readonly Row[]): Promise<Cleared> {
  const refused = await removeRows(place, rows);
  return outcome(rows, refused, await listRows(await openPlace(tab)));
}

export interface ClearOptions {
  /** The visitor knows what an undo can't put back, and wants it deleted all the same. */
  readonly acceptsLosses?: boolean;
  /** A refusal outranks protection. */
  readonly protectedToo?: boolean;
  /** The rule that clears without being asked; then also who is told of the result, before the clear counts as ended. */
  readonly rule?: string;
  readonly onCleared?: (result: Cleared, time: number) => Promise<void>;
}

const untouched = (undo: UndoCopy | null, more: Partial<ClearResult> = {}): ClearResult => ({ removed: 0, failed: [], returned: [], losses: [], undo: undoStateOf(undo), ...more });

/** What an undo would lack: what could not be copied at all, and what of the rest can't be put back as it was. */
function lossesOf({ failed, losses }: { failed: readonly Failure[]; losses: readonly NamedLoss[] }, rows: readonly Row[], isTooLarge: boolean): NamedLoss[] {
  const all = isTooLarge ? rows.map(({ id, name }): NamedLoss => ({ id, name, loss: 'too-large' })) : [];
  return [...failed.map(({ id, name }): NamedLoss => ({ id, name, loss: 'not-copied' })), ...losses, ...all];
}

/**
 * Deletes what `picks` picks of all that is stored for the tab's site; reads again; keeps a copy for undo, which is there before the
 * first thing is deleted. Where an undo would lack something nothing is deleted unless the visitor accepts that: the answer then says
 * what. Items that are gone by now are no one's failure and are not counted; what the visitor protected is spared and counted.
 */
export async function clearItems(tab: VisibleTab, picks: (row: Row) => boolean, { acceptsLosses = false, protectedToo = false, rule, onCleared }: ClearOptions = {}): Promise<ClearResult> {
  const place = await openPlace(tab);
  const undoPlace = undoPlaceOf(place, tab);
  const picked = (await listRows(place)).filter(picks);
  const rows = protectedToo ? picked : await withoutProtected(picked);
  const spared = picked.length > rows.length ? { spared: picked.length - rows.length } : {};
  const earlier = await undoCopy(undoPlace);
  if (!rows.length) return untouched(earlier, spared);
  const snapshot = await snapshotRows(place, rows);
  const copy = await newUndoCopy(snapshot.copies, undoPlace);
  const losses = lossesOf(snapshot, rows, copy.isTooLarge);
  if (losses.length && !acceptsLosses) return untouched(earlier, { losses, isToConfirm: true, ...spared });
  await putUndoCopy(undoPlace, { ...copy.copy, clearing: { tabId: tab.id, ids: rows.map(({ id }) => id), ...(rule !== undefined && { rule }) } });
  const result = await deleteRows(tab, place, rows);
  await onCleared?.(result, copy.copy.time);
  return { ...result, ...spared, losses, undo: undoStateOf(await settleCopy(undoPlace, result, { earlier, copy: copy.copy })) };
}

/** Keeps the copy of what was deleted; where nothing was, that of the clear before. */
async function settleCopy(place: UndoPlace, { removed, returned }: Pick<Cleared, 'removed' | 'returned'>, { earlier, copy }: { earlier: UndoCopy | null; copy: UndoCopy }): Promise<UndoCopy | null> {
  const kept = removed === 0 && returned.length === 0 ? earlier : copy.copies.length ? copy : null;
  await putUndoCopy(place, kept);
  return kept;
}

/** A copy is put back where it reads the same again; what a page made anew under its name meanwhile is not it. */
const isSame = (copy: Copy, row: Row | undefined): boolean => row !== undefined && row.value === copy.value && (row.count ?? 0) >= (copy.count ?? 0);

/** Puts back what the last clear of the tab's site removed, and reads again. What failed stays in the copy. */
export async function undoClear(tab: VisibleTab): Promise<UndoResult> {
  const place = await openPlace(tab);
  const undoPlace = undoPlaceOf(place, tab);
  const copy = await undoCopy(undoPlace);
  if (!copy) throw new Error('There is no copy to undo from any more');
  const refused = new Map((await restoreCopies(place, copy.copies)).map((failure) => [failure.id, failure.reason]));
  const again = new Map((await listRows(await openPlace(tab))).map((row) => [row.id, row]));
  const missing = copy.copies.filter((one) => refused.has(one.id) || !isSame(one, again.get(one.id)));
  await putUndoCopy(undoPlace, missing.length ? { ...copy, copies: missing } : null);
  return {
    restored: copy.copies.length - missing.length,
    failed: missing.map(({ id, name }) => ({ name, reason: refused.get(id) ?? 'not-there' })),
  };
}

/** A clear that a rule had begun, and what became of it. */
export interface ResumedClear extends Cleared {
  readonly place: UndoPlace;
  readonly rule: string;
  readonly time: number;
}

/** Deletes what is left of a clear, where its tab still shows the site; says whether it could. */
async function finishClear(place: UndoPlace, clearing: NonNullable<UndoCopy['clearing']>, tab: VisibleTab | null): Promise<boolean> {
  const there = tab && (await openPlace(tab));
  if (!tab || there?.site !== place.site || there.storeId !== place.storeId) return false;
  const ids = new Set(clearing.ids);
  await deleteRows(tab, there, (await listRows(there)).filter(({ id }) => ids.has(id)));
  return true;
}

/** By what is there now. Of a closed tab only cookies can tell. */
async function outcomeOfCopies(copies: readonly Copy[], tab: VisibleTab | null): Promise<Cleared> {
  const there = tab && (await openPlace(tab));
  const known = (await there?.reached) ? copies : copies.filter(({ kind }) => kind === 'cookie');
  return there ? outcome(known, [], await listRows(there)) : { removed: 0, failed: [], returned: [] };
}

/**
 * Goes on with clears that the background's end cut short. Where the tab is gone, or shows another site by now, the copy stays and says so:
 * what was deleted can be put back, and the rest is where it was. Tells `onResumed` of those that rules had begun.
 */
export async function resumeClears(
  tabOf: (tabId: number, place: UndoPlace) => Promise<VisibleTab | null>,
  onResumed: (resumed: ResumedClear) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const { place, copy } of await unfinishedCopies()) {
    const { clearing, ...rest } = copy;
    const tab = clearing ? await tabOf(clearing.tabId, place) : null;
    const isFinished = clearing !== undefined && (await finishClear(place, clearing, tab));
    if (clearing?.rule !== undefined) await onResumed({ ...(await outcomeOfCopies(rest.copies, isFinished ? tab : null)), place, rule: clearing.rule, time: rest.time });
    await putUndoCopy(place, rest.copies.length ? { ...rest, wasCutShort: !isFinished } : null);
  }
}
