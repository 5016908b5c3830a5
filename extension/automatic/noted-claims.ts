import type { BridgeState } from '../../sdk/protocol';
import type { AutomaticRule } from '../messaging/automatic';
import type { NotedEntry } from '../settings/automatic-plan';
import { SETTINGS } from '../settings/settings';
import { meansSites } from './pick-rows';

/** Sites whose declarations are remembered; entries of each; characters of each and of all. */
export const MOST_CLAIMS = { sites: 200, entries: 1_000, characters: 100_000, allCharacters: 2_000_000 } as const;

/** Whether a rule asks for the purposes of what this site stores. */
export const asksPurposes = (site: string, rules: readonly AutomaticRule[]): boolean => rules.some((rule) => rule.purposes.length > 0 && meansSites(rule, [site]));

const charactersOf = (noted: unknown): number => JSON.stringify(noted).length;

/** The newest of these for which there is room. */
function fitting(claims: readonly [string, readonly NotedEntry[]][]): [string, readonly NotedEntry[]][] {
  let room: number = MOST_CLAIMS.allCharacters;
  const newest = claims.slice(-MOST_CLAIMS.sites).reverse();
  const end = newest.findIndex((claim) => (room -= charactersOf(claim)) < 0);
  return newest.slice(0, end < 0 ? newest.length : end).reverse();
}

/**
 * Remembers what a site declares, for a run when none of its pages is open to say it. A declaration that is too large is not
 * noted at all: half of one may lack the entry that says that something is needed.
 */
export async function noteClaim(site: string, { declaration }: BridgeState): Promise<void> {
  const { [site]: _, ...others } = await SETTINGS.notedClaims.get();
  const noted = declaration.entries.map(({ kind, name, purpose }): NotedEntry => ({ kind, name, purpose }));
  const isTooLarge = noted.length > MOST_CLAIMS.entries || charactersOf(noted) > MOST_CLAIMS.characters;
  await SETTINGS.notedClaims.set(Object.fromEntries(fitting([...Object.entries(others), ...(isTooLarge ? [] : [[site, noted] as [string, NotedEntry[]]])])));
}
