import type { Cleared, ClearResult, NamedLoss } from '../messaging/messages';
import { listRows, removeRows, snapshotRows } from '../stores';
import { openPlace, type OpenPlace, type VisibleTab } from '../stores/open-place';
import type { Failure, Row } from '../stores/store';
import { withoutProtected } from './protect';
import { readAgain } from './read-again';
import { readNamed } from './read-rows';
import { dropUndoCopy, endClear, inTurnAt, newUndoCopy, putUndoCopy, undoPlaceOf, undoStateOf, type UndoCopy, type UndoPlace } from './undo-copies';

const idsOf = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));
/* Bytes that are no UTF-8 reach extensions as U+FFFD: what they write is another cookie, and the one that is meant stays. */
const isIllegible = ({ kind, name }: Row): boolean => kind === 'cookie' && name.includes('\ufffd');
const named = ({ id, name }: Row): { id: string; name: string } => ({ id, name });

/** Deletes, reads again, and says what became of each row. Of a page that is gone by now nothing is claimed. */
async function deleteRows(tab: VisibleTab, place: OpenPlace, rows: readonly Row[]): Promise<Cleared> {
  const refused = new Map((await removeRows(place, rows)).map(({ id, reason }) => [id, reason]));
  const again = await readAgain(tab, rows);
  const there = idsOf(again.rows);
  const reasonOf = (row: Row): Failure['reason'] | null => {
    if (!there.has(row.id)) return again.tells(row) ? null : 'not-open';
    if (isIllegible(row)) return 'refused-by-browser';
    /* A page that has a database open keeps the browser from deleting it, without an error. */
    return refused.get(row.id) ?? (row.kind === 'indexed-db' ? 'held-open' : null);
  };
  const failed = rows.flatMap((row): Failure[] => {
    const reason = reasonOf(row);
    return reason ? [{ ...named(row), reason }] : [];
  });
  const returned = rows.filter((row) => there.has(row.id) && reasonOf(row) === null).map(named);
  return { removed: rows.length - failed.length - returned.length, failed, returned };
}

export interface ClearOptions {
  /** The visitor knows what an undo can't put back, and wants it deleted all the same. */
  readonly acceptsLosses?: boolean;
  /** A refusal outranks protection. */
  readonly protectedToo?: boolean;
  /** The rule that clears without being asked. */
  readonly rule?: string;
  /** Is told of the result, and of the time that names the copy, before the clear counts as ended. Not where there was nothing to clear. */
  readonly onCleared?: (result: Cleared, time: number) => Promise<void>;
}

const untouched = async (place: UndoPlace, more: Partial<ClearResult> = {}): Promise<ClearResult> =>
  ({ removed: 0, failed: [], returned: [], losses: [], undo: await undoStateOf(place), ...more });

/** Where and what a clear is about. */
interface Clear {
  readonly tab: VisibleTab;
  readonly place: OpenPlace;
  readonly undoPlace: UndoPlace;
  readonly rows: readonly Row[];
}

/** Keeps a copy, and says what an undo would lack. Nothing is kept where more of it is lost than is accepted. */
async function keepCopy({ place, undoPlace, rows }: Clear, { acceptsLosses, rule }: ClearOptions): Promise<{ copy: UndoCopy; losses: readonly NamedLoss[]; isKept: boolean }> {
  const snapshot = await snapshotRows(place, rows);
  const { copy, isTooLarge } = await newUndoCopy(snapshot.copies, undoPlace);
  const allLost = rows.map(({ id, name }): NamedLoss => ({ id, name, loss: 'too-large' }));
  const losses = isTooLarge ? allLost : snapshot.losses;
  if (losses.length && !acceptsLosses) return { copy, losses, isKept: false };
  const clearing = { tabId: place.tabId, ids: rows.map(({ id }) => id), ...(rule !== undefined && { rule }) };
  try {
    await putUndoCopy(undoPlace, { ...copy, clearing });
    return { copy, losses, isKept: true };
  } catch {
    /* The browser has no room for it: no undo, and the visitor decides as with one that is too large. */
    if (!acceptsLosses) return { copy, losses: allLost, isKept: false };
    const empty = { ...copy, copies: [] };
    await putUndoCopy(undoPlace, { ...empty, clearing });
    return { copy: empty, losses: allLost, isKept: true };
  }
}

async function clearNow(clear: Clear, options: ClearOptions): Promise<ClearResult> {
  const { tab, place, undoPlace, rows } = clear;
  if (!rows.length) return untouched(undoPlace);
  const { copy, losses, isKept } = await keepCopy(clear, options);
  if (!isKept) return untouched(undoPlace, { losses, isToConfirm: true });
  try {
    const result = await deleteRows(tab, place, rows);
    await options.onCleared?.(result, copy.time);
    const isNothingGone = result.removed === 0 && result.returned.length === 0;
    await (isNothingGone ? dropUndoCopy(undoPlace, copy.time) : endClear(undoPlace, copy.time));
    return { ...result, losses, undo: await undoStateOf(undoPlace) };
  } catch (error) {
    await endClear(undoPlace, copy.time, true);
    throw error;
  }
}

/**
 * Deletes what is named by its ids, or picked of all that is stored for the tab's site; reads again; keeps a copy for undo, which is there before the
 * first thing is deleted. Where an undo would lack something nothing is deleted unless the visitor accepts that: the answer then says
 * what. Items that are gone by now are no one's failure and are not counted; what the visitor protected is spared and counted.
 */
export async function clearItems(tab: VisibleTab, which: readonly string[] | ((row: Row) => boolean), options: ClearOptions = {}): Promise<ClearResult> {
  const undoPlace = await undoPlaceOf(tab);
  return inTurnAt(undoPlace, async () => {
    const place = await openPlace(tab);
    const picked = typeof which === 'function' ? (await listRows(place)).filter(which) : await readNamed(place, which);
    const rows = options.protectedToo ? picked : await withoutProtected(picked, tab.incognito);
    const result = await clearNow({ tab, place, undoPlace, rows }, options);
    return picked.length > rows.length ? { ...result, spared: picked.length - rows.length } : result;
  });
}
