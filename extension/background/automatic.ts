import { asksPurposes, noteClaim } from '../automatic/noted-claims';
import { changePlan, dropDue, nextMoment, nextRun, planClosed } from '../automatic/plan';
import { logRun } from '../automatic/run-log';
import { closedTabs, forgetClosedTabs, rememberTabs } from '../automatic/seen-tabs';
import { closedTab, openSpots, spotOfTab, type OpenSpot } from '../automatic/spots';
import { noteVisit } from '../automatic/visits';
import type { AutomaticRule } from '../messaging/automatic';
import { browser } from '../platform/browser';
import { SETTINGS } from '../settings/settings';
import type { DueClear } from '../settings/automatic-plan';
import type { VisibleTab } from '../stores/open-place';
import { askSite } from './ask-site';
import { attempt } from './attempt';
import { resumeClears, type ResumedClear } from './resume-clears';
import { inTurn } from './in-turn';
import { entryOf, lookAt, runAt, runEverywhere } from './run-rule';

/** Name of the alarm for the next thing that automatic clearing has to do. */
export const AUTOMATIC_ALARM = 'automatic-clearing';

/** Rules that are on; none where the stored ones can't be read. */
export const activeRules = async (): Promise<AutomaticRule[]> => (await SETTINGS.automaticRules.get()).rules.filter(({ activeSince }) => activeSince !== null);

async function runClosed(due: DueClear, { isPrivate, rules }: { isPrivate: boolean; rules: readonly AutomaticRule[] }): Promise<void> {
  const rule = rules.find(({ id }) => id === due.ruleId);
  /* A run that fails is over: what it had begun is told by the copy that it left. */
  await attempt(async () => {
    const at = await lookAt({ site: due.site, storeId: due.storeId, isPrivate }, await openSpots());
    /* Opened again within the grace: closing that tab makes it due anew. */
    if (rule && !at.isOpen) await runAt(rule, at);
  });
  await dropDue(due, isPrivate);
}

async function runStarted(rules: readonly AutomaticRule[]): Promise<void> {
  for (const id of (await SETTINGS.automaticPlan.get()).started) {
    const rule = rules.find((one) => one.id === id);
    if (rule) await attempt(() => runEverywhere(rule));
    await changePlan(({ started }) => ({ started: started.filter((one) => one !== id) }));
  }
}

async function runTimers(rules: readonly AutomaticRule[]): Promise<void> {
  const plan = await SETTINGS.automaticPlan.get();
  for (const rule of rules.filter((one) => (nextRun(one, plan) ?? Infinity) <= Date.now())) {
    await attempt(() => runEverywhere(rule));
    await changePlan(({ lastRuns }) => ({ lastRuns: { ...lastRuns, [rule.id]: Date.now() } }));
  }
}

async function arm(rules: readonly AutomaticRule[]): Promise<void> {
  const next = nextMoment(rules, await SETTINGS.automaticPlan.get(), await SETTINGS.privateDue.get());
  if (next === null) await browser.alarms.clear(AUTOMATIC_ALARM);
  else await browser.alarms.create(AUTOMATIC_ALARM, { when: next });
}

async function runDue(): Promise<void> {
  const { isReadable } = await SETTINGS.automaticRules.get();
  if (!isReadable) return; // nothing is deleted, and what was due stays so until the visitor has decided
  const rules = await activeRules();
  const isDue = ({ at }: DueClear): boolean => at <= Date.now();
  for (const due of (await SETTINGS.automaticPlan.get()).due.filter(isDue)) await runClosed(due, { isPrivate: false, rules });
  for (const due of (await SETTINGS.privateDue.get()).filter(isDue)) await runClosed(due, { isPrivate: true, rules });
  await runStarted(rules);
  await runTimers(rules);
  await arm(rules);
}

/** Writes down what tabs that are gone leave to do, then forgets them. */
async function settleTabs(closed: number | null = null): Promise<void> {
  const rules = await activeRules();
  /* Firefox still lists a tab while it tells that it was removed: https://bugzilla.mozilla.org/show_bug.cgi?id=1396758 */
  const openIds = new Set((await browser.tabs.query({})).filter(({ id }) => id !== closed).map(({ id }) => String(id)));
  await planClosed(rules, await closedTabs(openIds));
  await forgetClosedTabs(openIds);
  await rememberTabs((await openSpots()).filter(({ tab }) => tab.id !== closed), rules);
}

/** Does all that is due by now, and sees to it that the rest is done in time. */
export const automaticDue = (): Promise<void> => inTurn(runDue);

/** A tab was closed, or rules changed. */
export const automaticTabs = (closed?: number): Promise<void> => inTurn(async () => {
  await attempt(() => settleTabs(closed));
  await runDue();
});

/** The browser has started: so do the rules that wait for that. */
export const automaticStart = (): Promise<void> => inTurn(async () => {
  const waiting = (await activeRules()).filter(({ trigger }) => trigger.on === 'browser-start').map(({ id }) => id);
  if (waiting.length) await changePlan(({ started }) => ({ started: [...new Set([...started, ...waiting])] }));
  await runDue();
});

/** A tab shows another page: notes what rules will want to know of its site, since it may be closed before it has loaded to its end. */
export async function automaticShown(tab: VisibleTab): Promise<OpenSpot | null> {
  const rules = await activeRules();
  const spot = await spotOfTab(tab);
  if (!spot) return null;
  await inTurn(() => rememberTabs([spot], rules));
  if (!spot.isPrivate) await inTurn(() => noteVisit(spot.site, rules));
  return spot;
}

/** A page has loaded: notes what its site says of itself too. */
export async function automaticPage(tab: VisibleTab): Promise<void> {
  const spot = await automaticShown(tab);
  if (!spot || spot.isPrivate || !asksPurposes(spot.site, await activeRules())) return;
  const claim = await askSite(tab.id, 'state', {}).catch(() => null);
  /* The rules may have changed while the page was asked. */
  if (claim) await inTurn(async () => (asksPurposes(spot.site, await activeRules()) ? noteClaim(spot.site, claim) : undefined));
}

const logResumed = ({ place, ...run }: ResumedClear): Promise<void> => logRun(entryOf({ ...place, ...run, wasCutShort: true }));

/** At each start: finishes clears that were cut short, those of rules also where the tab is gone; then does what is due. */
export const automaticResume = (tabOf: (tabId: number) => Promise<VisibleTab | null>): Promise<void> => inTurn(async () => {
  await attempt(() => resumeClears(async (tabId, place) => (tabId < 0 ? closedTab(place) : tabOf(tabId)), logResumed));
  await attempt(settleTabs);
  await runDue();
});
