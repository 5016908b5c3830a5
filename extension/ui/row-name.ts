import type { StoredItem } from '../messaging/messages';
import { text } from './text';

/** The item's name, or words that stand for an empty one. */
export const itemName = ({ name }: StoredItem): string => name || text('unnamed');

/** Names one row among twins: "<name>, <domain><path>, <partition>", the last only where there is one. */
export function rowName(item: StoredItem): string {
  const place = `${item.domain}${item.path}`;
  return item.partition === null
    ? text('rowName', itemName(item), place)
    : text('rowNamePartition', itemName(item), place, item.partition);
}
