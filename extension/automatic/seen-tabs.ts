import type { AutomaticRule } from '../messaging/automatic';
import { SETTINGS } from '../settings/settings';
import type { SeenTab } from '../settings/automatic-plan';
import { meansSites } from './pick-rows';
import type { OpenSpot } from './spots';

/** Sites of one tab beyond this are not remembered. */
const MOST_SITES = 50;

/** Rules that wait for tabs to close. */
export const closingRules = (rules: readonly AutomaticRule[]): AutomaticRule[] => rules.filter(({ trigger, activeSince }) => trigger.on === 'tab-closed' && activeSince !== null);

/** Remembers what tabs show, where a rule waits for that site to be closed. In memory only: the list is a history of visits. */
export async function rememberTabs(spots: readonly OpenSpot[], rules: readonly AutomaticRule[]): Promise<void> {
  const closing = closingRules(rules);
  const seen: Record<string, SeenTab> = { ...(await SETTINGS.seenTabs.get()) };
  let isChanged = false;
  for (const { tab, site, storeId, isPrivate } of spots.filter((spot) => closing.some((rule) => meansSites(rule, [spot.site])))) {
    const sites = seen[tab.id]?.sites ?? [];
    if (sites.includes(site) || sites.length >= MOST_SITES) continue;
    seen[tab.id] = { storeId, isPrivate, sites: [...sites, site] };
    isChanged = true;
  }
  if (isChanged) await SETTINGS.seenTabs.set(seen);
}

/** What the tabs that are no longer there had shown. */
export async function closedTabs(openIds: ReadonlySet<string>): Promise<SeenTab[]> {
  const seen = Object.entries(await SETTINGS.seenTabs.get());
  return seen.filter(([id]) => !openIds.has(id)).map(([, tab]) => tab);
}

/** Forgets the tabs that are no longer there: call it once what they had shown is written down elsewhere. */
export async function forgetClosedTabs(openIds: ReadonlySet<string>): Promise<void> {
  const seen = Object.entries(await SETTINGS.seenTabs.get());
  const kept = seen.filter(([id]) => openIds.has(id));
  if (kept.length < seen.length) await SETTINGS.seenTabs.set(Object.fromEntries(kept));
}
