import type { AutomaticRule } from '../messaging/automatic';
import { SETTINGS } from '../settings/settings';
import type { AutomaticPlan, DueClear, SeenTab } from '../settings/automatic-plan';
import { meansSites } from './pick-rows';
import { closingRules } from './seen-tabs';

const MINUTE = 60_000;

/** When a timer runs next, milliseconds since 1970; null for a rule that is off, or waits for something else. */
export function nextRun({ id, trigger, activeSince }: AutomaticRule, { lastRuns }: AutomaticPlan): number | null {
  if (trigger.on !== 'timer' || activeSince === null) return null;
  return Math.max(lastRuns[id] ?? 0, activeSince) + trigger.minutes * MINUTE;
}

/** The first moment at which there is something to do; null: never. */
export function nextMoment(rules: readonly AutomaticRule[], plan: AutomaticPlan, privateDue: readonly DueClear[]): number | null {
  const timers = rules.map((rule) => nextRun(rule, plan)).filter((at) => at !== null);
  const all = [...timers, ...[...plan.due, ...privateDue].map(({ at }) => at)];
  return all.length ? Math.min(...all) : null;
}

/** What rules want of sites whose tab was closed at `now`. */
export function dueOf(rules: readonly AutomaticRule[], { storeId, sites }: SeenTab, now: number): DueClear[] {
  return closingRules(rules).flatMap((rule) => {
    const grace = rule.trigger.on === 'tab-closed' ? rule.trigger.graceSeconds * 1000 : 0;
    const isMeant = (site: string): boolean => meansSites(rule, [site]) && (rule.storeId === null || rule.storeId === storeId);
    return sites.filter(isMeant).map((site): DueClear => ({ ruleId: rule.id, site, storeId, at: now + grace }));
  });
}

export const sameDue = (a: DueClear) => (b: DueClear): boolean => a.ruleId === b.ruleId && a.site === b.site && a.storeId === b.storeId;

/** Adds to what is due; a site that is closed again starts its grace again. */
const joined = (there: readonly DueClear[], more: readonly DueClear[]): DueClear[] => [...there.filter((one) => !more.some(sameDue(one))), ...more];

/** Writes down what closed tabs leave to do: of private windows in memory. */
export async function planClosed(rules: readonly AutomaticRule[], closed: readonly SeenTab[]): Promise<void> {
  const of = (isPrivate: boolean): DueClear[] => closed.filter((tab) => tab.isPrivate === isPrivate).flatMap((tab) => dueOf(rules, tab, Date.now()));
  const [kept, privately] = [of(false), of(true)];
  if (kept.length) await changePlan((plan) => ({ due: joined(plan.due, kept) }));
  if (privately.length) await SETTINGS.privateDue.set(joined(await SETTINGS.privateDue.get(), privately));
}

/** Changes a part of the plan. */
export async function changePlan(change: (plan: AutomaticPlan) => Partial<AutomaticPlan>): Promise<void> {
  const plan = await SETTINGS.automaticPlan.get();
  await SETTINGS.automaticPlan.set({ ...plan, ...change(plan) });
}

/** Takes one thing off what is due. */
export async function dropDue(due: DueClear, isPrivate: boolean): Promise<void> {
  const without = (all: readonly DueClear[]): DueClear[] => all.filter((one) => !sameDue(due)(one));
  if (isPrivate) return SETTINGS.privateDue.set(without(await SETTINGS.privateDue.get()));
  return changePlan((plan) => ({ due: without(plan.due) }));
}
