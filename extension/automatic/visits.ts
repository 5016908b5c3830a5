import type { AutomaticRule } from '../messaging/automatic';
import { RULE_BOUNDS } from '../settings/automatic-rule';
import { SETTINGS } from '../settings/settings';

const DAY = 86_400_000;
/** Milliseconds: visits closer together than this are one. */
const APART = DAY / 24;

/** Notes that a site is visited now, where a rule asks for it. Else forgets all visits. */
export async function noteVisit(site: string, rules: readonly AutomaticRule[]): Promise<void> {
  const visits = await SETTINGS.lastVisits.get();
  const now = Date.now();
  if (!rules.some(({ unvisitedDays }) => unvisitedDays > 0)) return Object.keys(visits).length ? SETTINGS.lastVisits.set({}) : undefined;
  if (now - (visits[site] ?? 0) < APART) return undefined;
  /* Older than any rule may ask for: no note counts the same. */
  const kept = Object.entries(visits).filter(([, time]) => now - time <= RULE_BOUNDS.days * DAY);
  return SETTINGS.lastVisits.set({ ...Object.fromEntries(kept), [site]: now });
}

/** Whether a site was left alone for as long as the rule asks. A site without a note may have been visited until the rule was turned on. */
export function isForgotten({ unvisitedDays, activeSince }: AutomaticRule, visited: number | undefined, now: number): boolean {
  if (unvisitedDays === 0) return true;
  return activeSince !== null && now - Math.max(visited ?? 0, activeSince) >= unvisitedDays * DAY;
}
