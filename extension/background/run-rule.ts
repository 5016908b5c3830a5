import { meansSites, picker, type Moment } from '../automatic/pick-rows';
import { logRun } from '../automatic/run-log';
import { closedTab, lastingStores, openSpots, storedSpots, type OpenSpot } from '../automatic/spots';
import { isForgotten } from '../automatic/visits';
import type { AutomaticRule, RuleDraft, RunEntry, Spot } from '../messaging/automatic';
import type { Cleared, UndoResult } from '../messaging/messages';
import { SETTINGS } from '../settings/settings';
import type { VisibleTab } from '../stores/open-place';
import { isPrivateStore } from '../stores/private-store';
import { attempt } from './attempt';
import { clearItems } from './clear';
import { undoLast } from './undo';

const isAt = ({ site, storeId }: Spot) => (other: Spot): boolean => other.site === site && other.storeId === storeId;

/** A spot with all that a run needs to know of it. */
export interface RunSpot extends Moment {
  readonly spot: Spot;
  /** The open tab through which all kinds are reached, or what stands for a closed one. */
  readonly tab: VisibleTab;
}

/** What is known of a spot now. */
export async function lookAt(spot: Spot, open: readonly OpenSpot[]): Promise<RunSpot> {
  const shown = open.find(isAt(spot));
  const noted = spot.isPrivate ? [] : ((await SETTINGS.notedClaims.get())[spot.site] ?? []);
  return { spot, tab: shown?.tab ?? closedTab(spot), isOpen: shown !== undefined, noted };
}

type Run = Pick<RunEntry, 'time' | 'rule' | 'wasCutShort' | 'isFinished'> & Spot & Cleared;

/** The entry of a run in the log. The copy's time and place name it. */
export const entryOf = ({ rule, site, storeId, isPrivate, time, wasCutShort, isFinished, removed, failed, returned }: Run): RunEntry => ({
  id: JSON.stringify([time, storeId, site]),
  time, rule, site, storeId, isPrivate, removed, wasCutShort,
  failed: failed.map(({ name, reason }) => ({ name, reason })),
  returned: returned.length,
  ...(isFinished !== undefined && { isFinished }),
});

/** Clears at one spot what the rule means, and writes down what became of it. Nothing to clear leaves no trace. */
export async function runAt(rule: AutomaticRule, at: RunSpot): Promise<void> {
  await clearItems(at.tab, picker(rule, at.spot, at), {
    acceptsLosses: true,
    rule: rule.name,
    onCleared: (result, time) => logRun(entryOf({ ...at.spot, ...result, time, rule: rule.name, wasCutShort: false })),
  });
}

/** Every spot that a rule means, in lasting cookie stores. */
export async function spotsOf(rule: RuleDraft, open: readonly OpenSpot[]): Promise<Spot[]> {
  const stores = rule.storeId === null ? await lastingStores() : [rule.storeId].filter((id) => !isPrivateStore(id));
  const spots = await storedSpots(stores, open.filter(({ isPrivate }) => !isPrivate));
  /* At a meant site its cookies in pages of others are listed too, and those of others in its pages: no other needs a look. */
  return spots.filter(({ site }) => meansSites(rule, [site]));
}

/** Runs a rule everywhere: at the browser's start, or on its timer. Where it fails at one spot, it goes on at the next. */
export async function runEverywhere(rule: AutomaticRule): Promise<void> {
  const open = await openSpots();
  const visits = await SETTINGS.lastVisits.get();
  for (const spot of await spotsOf(rule, open)) {
    const at = await lookAt(spot, open);
    if (rule.unvisitedDays > 0 && at.isOpen) continue;
    if (isForgotten(rule, visits[spot.site], Date.now())) await attempt(() => runAt(rule, at));
  }
}

/** Puts back what a run removed. Rejects where its copy is gone. */
export async function undoRun(run: Spot & Pick<RunEntry, 'time'>): Promise<UndoResult> {
  return undoLast((await lookAt(run, await openSpots())).tab, run.time);
}
