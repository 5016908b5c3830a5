import type { StoredItem } from '../messaging/messages';

/**
 * The items whose name or domain (and value, only while values are shown) contain what is
 * searched for, whatever its case. The same list when nothing is searched for.
 */
export function searchItems(items: readonly StoredItem[], searched: string, withValues: boolean): readonly StoredItem[] {
  const needle = searched.trim().toLowerCase();
  if (needle === '') return items;
  const has = (part: string): boolean => part.toLowerCase().includes(needle);
  return items.filter(({ name, domain, value }) => has(name) || has(domain) || (withValues && has(value)));
}
