import type { UndoResult } from '../messaging/messages';
import { removeRows } from '../stores';
import { openPlace, type VisibleTab } from '../stores/open-place';
import type { Copy, Row } from '../stores/store';
import { readAgain } from './read-again';
import { cookieDomains, readRows } from './read-rows';
import { inTurnAt, keepRest, undoCopy, undoPlaceOf, type UndoCopy } from './undo-copies';
import { writeRows } from './write-rows';

/** A copy is put back where it reads the same again; what a page made anew under its name meanwhile is not it. */
const isSame = (copy: Copy, row: Row | undefined): boolean => row !== undefined && row.value === copy.value && (row.count ?? 0) >= (copy.count ?? 0);

/** Writes what was there before, removes what was added, reads again, and keeps in the copy what failed and may yet come back. */
async function takeBack(tab: VisibleTab, { clearing: _, ...copy }: UndoCopy): Promise<UndoResult> {
  const { copies, added = [], fruitless = 0 } = copy;
  const place = await openPlace(tab);
  const rows = new Map((await readRows(place, cookieDomains([...copies, ...added]))).map((row) => [row.id, row]));
  /* The old ones first: should the background die in between, there is too much rather than too little. */
  const refused = await writeRows(place, copies.map((next) => ({ old: rows.get(next.id) ?? null, next })));
  const stubborn = new Map((await removeRows(place, added)).map(({ id, reason }) => [id, reason]));
  const again = new Map((await readAgain(tab, [...copies, ...added])).rows.map((row) => [row.id, row]));
  const missing = copies.filter((one) => refused.has(one.id) || !isSame(one, again.get(one.id)));
  const kept = added.filter(({ id }) => again.has(id));
  const restored = copies.length + added.length - missing.length - kept.length;
  const left = missing.filter(({ id }) => refused.get(id) !== 'expired');
  await keepRest(await undoPlaceOf(tab), { ...copy, copies: left, ...(copy.added && { added: kept }), fruitless: restored > 0 ? 0 : fruitless + 1 });
  return {
    ...(copy.added && { isChange: true }),
    restored,
    failed: [...missing, ...kept].map(({ id, name }) => ({ name, reason: refused.get(id) ?? stubborn.get(id) ?? 'not-there' })),
  };
}

/**
 * Takes back the latest clear or change of the tab's site that was not taken back yet, or that of `time`: then what a later one has a copy
 * of too is as it was before the earlier one, until the later one is taken back. Rejects where there is no copy any more.
 */
export async function undoLast(tab: VisibleTab, time?: number): Promise<UndoResult> {
  const undoPlace = await undoPlaceOf(tab);
  return inTurnAt(undoPlace, async () => {
    const copy = await undoCopy(undoPlace, time);
    if (!copy) throw new Error('There is no copy to undo from any more');
    return takeBack(tab, copy);
  });
}
