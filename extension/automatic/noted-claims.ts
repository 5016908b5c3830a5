import type { BridgeState } from '../../sdk/protocol';
import type { AutomaticRule } from '../messaging/automatic';
import { SETTINGS } from '../settings/settings';
import { meansSites } from './pick-rows';

/** Sites whose declarations are remembered, and entries of each. */
const MOST = { sites: 200, entries: 1_000 } as const;

/** Whether a rule asks for the purposes of what this site stores. */
export const asksPurposes = (site: string, rules: readonly AutomaticRule[]): boolean => rules.some((rule) => rule.purposes.length > 0 && meansSites(rule, [site]));

/** Remembers what a site declares, for a run when none of its pages is open to say it. */
export async function noteClaim(site: string, { declaration }: BridgeState): Promise<void> {
  const { [site]: _, ...others } = await SETTINGS.notedClaims.get();
  const noted = declaration.entries.slice(0, MOST.entries).map(({ kind, name, purpose }) => ({ kind, name, purpose }));
  const kept = Object.entries(others).slice(1 - MOST.sites);
  await SETTINGS.notedClaims.set({ ...Object.fromEntries(kept), [site]: noted });
}
