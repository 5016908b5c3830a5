import type { Carried } from '../messaging/carried';
import type { ChangeResult, Objection } from '../messaging/item-messages';
import type { VisibleTab } from '../stores/open-place';
import { siteOfHost } from '../stores/site';
import type { Row } from '../stores/store';
import { changeRows, type Changed } from './change-rows';
import { explainRefusal } from './check-item';
import { isOfSite, planItem, readBefore, type Before } from './plan-item';
import { isProtected, protectItem } from './protect';
import { keyOf } from './row-of-item';
import { undoPlaceOf, undoStateOf } from './undo-copies';

/** Milliseconds by which an expiry may differ from what was asked: browsers round, and shorten to 400 days. */
const ROUNDING = 60_000;

/** When the browser ends an item sooner than asked. */
export const cappedAt = (next: Row, found: Row): number | null =>
  next.expires !== null && found.expires !== null && found.expires < next.expires - ROUNDING ? found.expires : null;

async function refused(tab: VisibleTab, objection: Objection): Promise<ChangeResult> {
  return { changed: false, objection, capped: null, undo: await undoStateOf(await undoPlaceOf(tab)) };
}

function objectionAfter({ found, oldKept, reason }: Changed, item: Carried): Objection | null {
  if (found) return oldKept ? { field: null, why: 'old-kept' } : null;
  return reason === 'not-open' ? { field: 'domain', why: 'not-open' } : explainRefusal(item);
}

/** A cookie stays with the site that it is shown for, or with the third party that it is of. */
function isElsewhere({ place }: Before, old: Row | null, next: Row): boolean {
  if (isOfSite(place, next)) return false;
  return old === null || siteOfHost(old.domain) !== siteOfHost(next.domain);
}

async function write(tab: VisibleTab, before: Before, { old, item }: { old: Row | null; item: Carried }): Promise<ChangeResult> {
  const plan = planItem(before, item);
  if ('objection' in plan) return refused(tab, plan.objection);
  const { next, twin } = plan;
  if (twin && twin.id !== old?.id) return refused(tab, { field: 'name', why: 'taken' });
  if (next.kind === 'cookie' && isElsewhere(before, old, next)) return refused(tab, { field: 'domain', why: 'other-site' });
  const { results: [result], undo } = await changeRows(tab, [{ old, next }]);
  const { found } = result as Changed;
  if (found && old && old.id !== found.id && (await isProtected(old.id, tab.incognito))) await protectItem(tab, found.id, true);
  return { changed: found !== undefined, objection: objectionAfter(result as Changed, item), capped: found ? cappedAt(next, found) : null, undo };
}

/** Writes a new item; refuses where that would overwrite another one. */
export async function addItem(tab: VisibleTab, item: Carried): Promise<ChangeResult> {
  return write(tab, await readBefore(tab, [item]), { old: null, item });
}

/** Writes the item anew, under another identity where that was edited; the old one goes only when the new one is there. */
export async function editItem(tab: VisibleTab, id: string, item: Carried): Promise<ChangeResult> {
  const before = await readBefore(tab, [item]);
  const old = before.rows.find((row) => row.id === id);
  if (old) return write(tab, { ...before, twin: (next) => (keyOf(next) === keyOf(old) ? old : before.twin(next)) }, { old, item });
  return refused(tab, { field: null, why: 'gone' });
}
