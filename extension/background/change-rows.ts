import type { Reason, UndoState } from '../messaging/messages';
import { removeRows, snapshotRows } from '../stores';
import { openPlace, type OpenPlace, type VisibleTab } from '../stores/open-place';
import type { Row } from '../stores/store';
import { cookieDomains, readRows } from './read-rows';
import { keyOf } from './row-of-item';
import { inTurnAt, keepRest, newUndoCopy, putUndoCopy, undoPlaceOf, undoStateOf, type UndoCopy, type UndoPlace } from './undo-copies';
import { writeRows, type Change } from './write-rows';

/** What became of a change, as read again. */
export interface Changed {
  /** What is there now; undefined where it is not as asked. */
  readonly found: Row | undefined;
  /** Why the browser did not write it, as far as it said. */
  readonly reason: Reason | null;
  /** The old row is still there, and should not be. */
  readonly oldKept: boolean;
}

const isAddition = ({ old, next }: Change): boolean => old?.id !== next.id;

async function copyFor(place: OpenPlace, changes: readonly Change[], undoPlace: UndoPlace): Promise<UndoCopy> {
  const olds = changes.flatMap(({ old }) => old ?? []);
  const { copies } = await snapshotRows(place, olds);
  return (await newUndoCopy(copies, undoPlace, changes.filter(isAddition).map(({ next }) => next))).copy;
}

/** Finds what is there of a row that was to be written: the same item with the same value. */
function finder(rows: readonly Row[]): (next: Row) => Row | undefined {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (next) => {
    const found = byId.get(next.id) ?? byKey.get(keyOf(next));
    return found?.value === next.value ? found : undefined;
  };
}

/** Deletes the old rows whose new ones are there; returns the ids of those that stay. */
async function removeMoved(tab: VisibleTab, moved: readonly Row[]): Promise<ReadonlySet<string>> {
  if (!moved.length) return new Set();
  await removeRows(await openPlace(tab), moved);
  const there = new Set((await readRows(await openPlace(tab), cookieDomains(moved))).map(({ id }) => id));
  return new Set(moved.map(({ id }) => id).filter((id) => there.has(id)));
}

/**
 * Writes each row, reads again, and only then deletes the old ones that moved: nothing is lost on the way. The copy for undo is
 * there before the first write; in the end it holds what was really done.
 */
export async function changeRows(tab: VisibleTab, changes: readonly Change[]): Promise<{ readonly results: readonly Changed[]; readonly undo: UndoState | null }> {
  const undoPlace = await undoPlaceOf(tab);
  return inTurnAt(undoPlace, () => changeNow(tab, changes, undoPlace));
}

async function changeNow(tab: VisibleTab, changes: readonly Change[], undoPlace: UndoPlace): ReturnType<typeof changeRows> {
  const place = await openPlace(tab);
  const planned = await copyFor(place, changes, undoPlace);
  await putUndoCopy(undoPlace, planned);
  const reasons = await writeRows(place, changes);
  const find = finder(await readRows(await openPlace(tab), cookieDomains(changes.map(({ next }) => next))));
  const found = changes.map(({ next }) => (reasons.has(next.id) ? undefined : find(next)));
  const kept = await removeMoved(tab, changes.flatMap((change, index) => (found[index] && change.old && isAddition(change) ? change.old : [])));
  const done = changes.flatMap(({ old }, index): Change[] => (found[index] ? [{ old, next: found[index] }] : []));
  const { time, expires } = planned;
  await keepRest(undoPlace, { ...(await copyFor(place, done, undoPlace)), time, expires });
  return {
    results: changes.map(({ old, next }, index) => ({ found: found[index], reason: reasons.get(next.id) ?? null, oldKept: old !== null && kept.has(old.id) })),
    undo: await undoStateOf(undoPlace),
  };
}
