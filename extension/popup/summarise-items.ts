import { DEFAULT_PURPOSES, type PurposeId } from '../../sdk/protocol';
import { declaredPurpose, probablePurpose } from '../knowledge/purpose-of';
import { STORE_KINDS, type StoreKind } from '../messaging/store-kind';
import type { StoredItem } from '../messaging/messages';

export interface PurposeCount {
  /** Null: known to nobody. */
  readonly purpose: PurposeId | null;
  readonly count: number;
  /** How many of them are guesses. */
  readonly probable: number;
}

/** What a site stores, in numbers. Nothing has a count of zero but the last three. */
export interface Summary {
  readonly kinds: readonly { readonly kind: StoreKind; readonly count: number }[];
  /** The four defaults first, unknown last. */
  readonly purposes: readonly PurposeCount[];
  /** Who else stores here, the one with the most first. */
  readonly others: readonly { readonly site: string; readonly count: number }[];
  readonly thirdParty: number;
  readonly undeclared: number;
  /** Items that end in more than a year. */
  readonly longLived: number;
}

const YEAR = 365 * 86_400_000;
const ORDER: readonly PurposeId[] = DEFAULT_PURPOSES;

function count<K>(keys: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function purposesOf(items: readonly StoredItem[]): PurposeCount[] {
  const guesses = count(items.map(probablePurpose));
  const all = count(items.map((item) => declaredPurpose(item) ?? probablePurpose(item)));
  const rank = (purpose: PurposeId | null): number => {
    if (purpose === null) return ORDER.length + 1;
    const place = ORDER.indexOf(purpose);
    return place < 0 ? ORDER.length : place;
  };
  return [...all]
    .map(([purpose, total]) => ({ purpose, count: total, probable: purpose === null ? 0 : guesses.get(purpose) ?? 0 }))
    .sort((a, b) => rank(a.purpose) - rank(b.purpose));
}

/** Counts all items of a site. `now`: milliseconds since 1970. */
export function summariseItems(items: readonly StoredItem[], now: number): Summary {
  const kinds = count(items.map(({ kind }) => kind));
  const third = items.filter(({ party }) => party === 'third');
  const others = count(third.map(({ site, domain }) => site ?? domain.replace(/^\./, '')));
  return {
    kinds: STORE_KINDS.flatMap((kind) => (kinds.has(kind) ? { kind, count: kinds.get(kind) ?? 0 } : [])),
    purposes: purposesOf(items),
    others: [...others].map(([site, total]) => ({ site, count: total })).sort((a, b) => b.count - a.count),
    thirdParty: third.length,
    undeclared: items.filter(({ declared }) => declared === 'undeclared').length,
    longLived: items.filter(({ expires }) => expires !== null && expires - now > YEAR).length,
  };
}
