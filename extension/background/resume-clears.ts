import type { Cleared } from '../messaging/messages';
import { listRows, removeRows } from '../stores';
import { openPlace, type VisibleTab } from '../stores/open-place';
import type { Copy, Row } from '../stores/store';
import { attempt } from './attempt';
import { readAgain } from './read-again';
import { copyAt, endClear, inTurnAt, unfinishedClears, type UndoCopy, type UndoPlace } from './undo-copies';
import { isOver } from './undo-note';

/** A clear that a rule had begun, and what became of it. */
export interface ResumedClear extends Cleared {
  readonly place: UndoPlace;
  readonly rule: string;
  readonly time: number;
  /** False where its tab is gone: some of it may be where it was. */
  readonly isFinished: boolean;
}

type Unfinished = UndoCopy & { readonly clearing: NonNullable<UndoCopy['clearing']> };

/** What is left of a clear: what has another value by now was written since, and no copy has it. */
function isLeft({ copies, clearing }: Unfinished): (row: Row) => boolean {
  const values = new Map(copies.map(({ id, value }) => [id, value]));
  const ids = new Set(clearing.ids);
  return ({ id, value }) => ids.has(id) && (values.get(id) ?? value) === value;
}

/** Deletes what is left, where the tab still shows the site; says whether it could. */
async function finish(place: UndoPlace, copy: Unfinished, tab: VisibleTab | null): Promise<boolean> {
  const there = tab && !isOver(copy) ? await openPlace(tab) : null;
  if (!there || there.site !== place.site || there.storeId !== place.storeId) return false;
  await removeRows(there, (await listRows(there)).filter(isLeft(copy)));
  return true;
}

/** By what is there now, and only of what can be told. */
async function outcomeOf(copies: readonly Copy[], tab: VisibleTab | null): Promise<Cleared> {
  if (!tab) return { removed: 0, failed: [], returned: [] };
  const again = await readAgain(tab, copies);
  const there = new Set(again.rows.map(({ id }) => id));
  const known = copies.filter(again.tells);
  const returned = known.filter(({ id }) => there.has(id)).map(({ id, name }) => ({ id, name }));
  return { removed: known.length - returned.length, failed: [], returned };
}

/**
 * Goes on with clears that the background's end cut short. Where the tab is gone, or shows another site by now, the copy stays and says so:
 * what was deleted can be put back, and the rest is where it was. Tells `onResumed` of those that rules had begun.
 */
export async function resumeClears(
  tabOf: (tabId: number, place: UndoPlace) => Promise<VisibleTab | null>,
  onResumed: (resumed: ResumedClear) => Promise<void>,
): Promise<void> {
  const resume = async (place: UndoPlace, time: number): Promise<void> => {
    const copy = await copyAt(place, time);
    if (!copy?.clearing) return; // taken back or forgotten before its turn came
    const { clearing, copies } = copy;
    /* A tab or a cookie store may be gone, and a page may not answer: the copy is told as cut short, and the next one has its turn. */
    const tab = await tabOf(clearing.tabId, place).catch(() => null);
    const isFinished = await finish(place, { ...copy, clearing }, tab).catch(() => false);
    if (clearing.rule !== undefined) await onResumed({ ...(await outcomeOf(copies, isFinished ? tab : null)), place, rule: clearing.rule, time, isFinished });
    await endClear(place, time, !isFinished);
  };
  for (const { place, note } of await unfinishedClears()) await attempt(() => inTurnAt(place, () => resume(place, note.time)));
}
