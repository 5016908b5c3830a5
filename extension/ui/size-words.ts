import type { StoredItem } from '../messaging/messages';
import { formatSize } from './format-size';
import { plural, text } from './text';

/** How large an item is: in bytes, by what it holds where the browser does not tell its bytes, or nothing where neither means anything. */
export function sizeWords({ size, count }: Pick<StoredItem, 'size' | 'count'>): string {
  if (size === 0 && count !== undefined) return plural('itemCount', count);
  return size === 0 ? '' : formatSize(size);
}

/** How many items, and how many bytes of them are known. */
export function totalWords(items: readonly StoredItem[]): string {
  const bytes = items.reduce((sum, { size }) => sum + size, 0);
  const count = plural('itemCount', items.length);
  return bytes === 0 && items.length > 0 ? count : text('totalSize', count, formatSize(bytes));
}
