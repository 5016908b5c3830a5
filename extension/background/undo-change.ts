import type { Reason, UndoResult } from '../messaging/messages';
import { removeRows } from '../stores';
import { openPlace, type VisibleTab } from '../stores/open-place';
import { cookieDomains, readRows } from './read-rows';
import { putUndoCopy, undoCopy, undoPlaceOf } from './undo-copies';
import { writeRows } from './write-rows';

/** Takes back the last change of the tab's site, and reads again. Null where the last thing to undo is a clear. What failed stays in the copy. */
export async function undoChange(tab: VisibleTab): Promise<UndoResult | null> {
  const place = await openPlace(tab);
  const undoPlace = undoPlaceOf(place, tab);
  const copy = await undoCopy(undoPlace);
  if (!copy?.added) return null;
  const { copies, added } = copy;
  const domains = cookieDomains([...copies, ...added]);
  const rows = new Map((await readRows(place, domains)).map((row) => [row.id, row]));
  /* The old ones first: should the background die in between, there is too much rather than too little. */
  const refused = await writeRows(place, copies.map((next) => ({ old: rows.get(next.id) ?? null, next })));
  const stubborn = new Map((await removeRows(place, added)).map(({ id, reason }): [string, Reason] => [id, reason]));
  const values = new Map((await readRows(await openPlace(tab), domains)).map(({ id, value }) => [id, value]));
  const missing = copies.filter(({ id, value }) => values.get(id) !== value);
  const kept = added.filter(({ id }) => values.has(id));
  await putUndoCopy(undoPlace, missing.length || kept.length ? { ...copy, copies: missing, added: kept } : null);
  return {
    isChange: true,
    restored: copies.length + added.length - missing.length - kept.length,
    failed: [...missing, ...kept].map(({ id, name }) => ({ name, reason: refused.get(id) ?? stubborn.get(id) ?? 'not-there' })),
  };
}
