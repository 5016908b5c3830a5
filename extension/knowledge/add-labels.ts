import type { StoredItem } from '../messaging/messages';
import { labelOf } from './label-of';

/** The items with what their names probably are; what the site itself says of one leaves nothing to guess. */
export function addLabels(items: readonly StoredItem[]): readonly StoredItem[] {
  return items.map((item) => {
    const label = item.declared === 'declared' ? null : labelOf(item.kind, item.name, item.domain);
    return label ? { ...item, label } : item;
  });
}
