import { NECESSARY, type PurposeId } from '../../sdk/protocol';
import type { StoredItem } from '../messaging/messages';

/** The purpose that the site says; null where it says none. The consent tool's own items are declared without an entry: it can't work without them. */
export function declaredPurpose({ entry, declared }: Pick<StoredItem, 'entry' | 'declared'>): PurposeId | null {
  if (entry !== null) return entry.purpose;
  return declared === 'declared' ? NECESSARY : null;
}

/** The purpose that the name probably has, where the site says none; null where nobody knows, and for names that are no more than possible. */
export function probablePurpose(item: StoredItem): PurposeId | null {
  const { label } = item;
  return label === undefined || label.possible || declaredPurpose(item) !== null ? null : label.purpose;
}
