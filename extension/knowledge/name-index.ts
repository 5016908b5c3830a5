import type { StorageKind } from '../../sdk/protocol';
import type { Label } from '../messaging/label';
import { isWithin } from './is-within';

/** One name of a list, and where it counts. */
export interface NameRow {
  /** Exact, or a beginning with `*` at its end. */
  readonly name: string;
  /** Null: of every kind. */
  readonly kinds: readonly StorageKind[] | null;
  /** The only domain where it counts, with all below it; null: wherever it is met. */
  readonly domain: string | null;
  readonly label: Label;
}

/** Finds the label of a name, by kind and by the domain that an item has. */
export type FindLabel = (kind: StorageKind, name: string, domain: string) => Label | null;

const listed = (rows: Map<string, NameRow[]>, key: string, row: NameRow): void => {
  const there = rows.get(key);
  if (there) there.push(row);
  else rows.set(key, [row]);
};

/* A row of one domain says more than a row of any: it is asked first, the narrowest domain before all. */
const narrowestFirst = (a: NameRow, b: NameRow): number => (b.domain?.length ?? 0) - (a.domain?.length ?? 0);

/**
 * Indexes a list once. A lookup then costs one look for the name and one for each length that a beginning
 * in the list has, however long the list is. An exact name comes before a beginning, a longer beginning before
 * a shorter one, and a row of the domain before one of any.
 */
export function createNameIndex(rows: readonly NameRow[]): FindLabel {
  const exact = new Map<string, NameRow[]>();
  const beginnings = new Map<string, NameRow[]>();
  for (const row of [...rows].sort(narrowestFirst)) {
    if (row.name.endsWith('*')) listed(beginnings, row.name.slice(0, -1), row);
    else listed(exact, row.name, row);
  }
  const lengths = [...new Set([...beginnings.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  return (kind, name, domain) => {
    const fits = (row: NameRow): boolean => (row.kinds?.includes(kind) ?? true) && (row.domain === null || isWithin(domain, row.domain));
    const found = exact.get(name)?.find(fits);
    if (found) return found.label;
    for (const length of lengths) {
      const row = length > name.length ? undefined : beginnings.get(name.slice(0, length))?.find(fits);
      if (row) return row.label;
    }
    return null;
  };
}
