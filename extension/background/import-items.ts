import type { Carried } from '../messaging/carried';
import type { ImportEntry, ImportPreview, ImportResult } from '../messaging/item-messages';
import type { VisibleTab } from '../stores/open-place';
import { patternOfSite, siteOfHost } from '../stores/site';
import type { Row } from '../stores/store';
import { changeRows } from './change-rows';
import { explainRefusal } from './check-item';
import { cappedAt } from './edit';
import { planItem, readBefore, type Before, type Plan } from './plan-item';
import { keyOf } from './row-of-item';

interface Planned {
  readonly item: Carried;
  readonly plan: Plan;
  readonly entry: ImportEntry;
}

/** What of a row an import changes, in one text. Browsers keep no more than seconds of an expiry. */
const contentOf = ({ value, expires, flags }: Row): string =>
  JSON.stringify([value, expires === null ? null : Math.floor(expires / 1000), flags && [flags.secure, flags.httpOnly, flags.sameSite]]);

function entryOf(plan: Plan, isTwice: boolean): ImportEntry {
  if ('objection' in plan) return { status: 'refused', why: plan.objection.why };
  if (isTwice) return { status: 'refused', why: 'twice' };
  if (!plan.twin) return { status: 'new', why: null };
  return { status: contentOf(plan.twin) === contentOf(plan.next) ? 'same' : 'changed', why: null };
}

/** Of two with one identity the last counts, as if they had been written one after the other. */
function planAll(before: Before, items: readonly Carried[]): Planned[] {
  const plans = items.map((item) => planItem(before, item));
  const last = new Map(plans.flatMap((plan, index): [string, number][] => ('next' in plan ? [[keyOf(plan.next), index]] : [])));
  return plans.map((plan, index) => ({
    item: items[index] as Carried, plan, entry: entryOf(plan, 'next' in plan && last.get(keyOf(plan.next)) !== index),
  }));
}

/** Says what importing these would change; changes nothing. */
export async function previewImport(tab: VisibleTab, items: readonly Carried[]): Promise<ImportPreview> {
  const planned = planAll(await readBefore(tab, items), items);
  const waiting = planned.filter(({ entry }) => entry.why === 'needs-access').map(({ item }) => siteOfHost(item.domain));
  return {
    entries: planned.map(({ entry }) => entry),
    needsAccess: [...new Set(waiting)].map((host) => ({ host, grant: [patternOfSite(host)] })),
  };
}

/** Writes what is new and what differs, reads again, and reports item by item. */
export async function applyImport(tab: VisibleTab, items: readonly Carried[]): Promise<ImportResult> {
  const planned = planAll(await readBefore(tab, items), items);
  const due = planned.filter(({ entry: { status } }) => status === 'new' || status === 'changed');
  const changes = due.flatMap(({ plan }) => ('next' in plan ? { old: plan.twin ?? null, next: plan.next } : []));
  const { results, undo } = await changeRows(tab, changes);
  const refused = planned.flatMap(({ item: { name }, entry: { why } }) => (why ? [{ name, why }] : []));
  const failed = results.flatMap(({ found, reason }, index) => {
    const { item } = due[index] as Planned;
    return found ? [] : [{ name: item.name, why: reason === 'not-open' ? ('not-open' as const) : explainRefusal(item).why }];
  });
  return {
    written: results.filter(({ found }) => found).length,
    same: planned.filter(({ entry }) => entry.status === 'same').length,
    capped: results.filter(({ found }, index) => found && cappedAt((changes[index] as { next: Row }).next, found) !== null).length,
    failed: [...refused, ...failed],
    undo,
  };
}
