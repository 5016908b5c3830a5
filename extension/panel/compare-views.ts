import type { Entry } from '../../sdk/protocol';
import type { SiteView, StoredItem } from '../messaging/messages';

/** One thing that was written, changed or removed while the panel looked. */
export interface Change {
  readonly what: 'added' | 'changed' | 'removed';
  readonly item: StoredItem;
  /** When it was seen, milliseconds since 1970: up to one reading later than it happened. */
  readonly time: number;
}

/** What a write can change of an item. */
const SEEN = ['value', 'expires', 'size', 'count', 'flags'] as const satisfies readonly (keyof StoredItem)[];

/** The items of a reading, and of the one before what this one could not read: that is not known to be gone. */
export function knownItems(before: readonly StoredItem[], { items, unread }: SiteView): StoredItem[] {
  const present = new Set(items.map(({ id }) => id));
  const isUnknown = ({ id, kind, domain }: StoredItem): boolean => !present.has(id) && unread.some((one) => one.kind === kind && one.origin === domain);
  return [...items, ...before.filter(isUnknown)];
}

/** What differs between two readings of the same site, in the order of the later one; removals last. */
export function changesBetween(before: readonly StoredItem[], after: readonly StoredItem[], time: number): Change[] {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const present = new Set(after.map(({ id }) => id));
  const written = after.flatMap((item): Change[] => {
    const was = earlier.get(item.id);
    if (!was) return [{ what: 'added', item, time }];
    return SEEN.every((key) => JSON.stringify(was[key]) === JSON.stringify(item[key])) ? [] : [{ what: 'changed', item, time }];
  });
  return [...written, ...before.filter(({ id }) => !present.has(id)).map((item): Change => ({ what: 'removed', item, time }))];
}

/** Entries of the site's own declaration that nothing stored now goes by. Entries of what is sent are no items. */
export function entriesNotStored({ claim, items }: SiteView): Entry[] {
  const met = new Set(items.flatMap(({ entry }) => (entry ? [`${entry.kind} ${entry.name}`] : [])));
  return (claim?.declaration.entries ?? []).filter(({ kind, name }) => kind !== 'beacon' && !met.has(`${kind} ${name}`));
}
