import type { AutomaticRule } from '../messaging/automatic';
import { SETTINGS } from '../settings/settings';
import { changePlan } from './plan';

const ofThese = <T>(byId: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> => Object.fromEntries(Object.entries(byId).filter(([id]) => ids.has(id)));

/** Forgets what no rule, on or off, asks for any more. Call it when the stored rules have changed. */
export async function forgetUnasked(rules: readonly AutomaticRule[]): Promise<void> {
  const ids = new Set(rules.map(({ id }) => id));
  if (!rules.some(({ purposes }) => purposes.length > 0)) await SETTINGS.notedClaims.set({});
  if (!rules.some(({ unvisitedDays }) => unvisitedDays > 0)) await SETTINGS.lastVisits.set({});
  await changePlan(({ lastRuns }) => ({ lastRuns: ofThese(lastRuns, ids) }));
  await SETTINGS.previewed.set(ofThese(await SETTINGS.previewed.get(), ids));
}
