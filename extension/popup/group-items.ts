import { NECESSARY } from '../../sdk/protocol';
import type { BridgeState, PurposeId } from '../../sdk/protocol';
import { STORE_KINDS, type StoreKind } from '../messaging/store-kind';
import type { StoredItem } from '../messaging/messages';

/** Items of one kind that serve one purpose, as the site says. */
export interface PurposeGroup {
  /** Null: undeclared, or the site declares nothing at all. */
  readonly purpose: PurposeId | null;
  readonly items: readonly StoredItem[];
}

export interface KindGroup {
  readonly kind: StoreKind;
  readonly items: readonly StoredItem[];
  /** A single group without purpose where the site declares nothing. */
  readonly purposes: readonly PurposeGroup[];
}

/** The consent tool's own items are declared without an entry: it can't work without them. */
function purposeOf({ entry, declared }: StoredItem): PurposeId | null {
  if (entry !== null) return entry.purpose;
  return declared === 'declared' ? NECESSARY : null;
}

function byPurpose(items: readonly StoredItem[], order: readonly PurposeId[]): PurposeGroup[] {
  const groups = new Map<PurposeId | null, StoredItem[]>([...order.map((id): [PurposeId, StoredItem[]] => [id, []]), [null, []]]);
  for (const item of items) {
    const purpose = purposeOf(item);
    const group = groups.get(purpose);
    if (group === undefined) groups.set(purpose, [item]);
    else group.push(item);
  }
  return [...groups].filter(([, members]) => members.length > 0).map(([purpose, members]) => ({ purpose, items: members }));
}

/** Items by kind, and by purpose where the site declares them, in the site's order; undeclared ones last. */
export function groupItems(items: readonly StoredItem[], claim: BridgeState | null): KindGroup[] {
  const order = claim?.declaration.purposes.map(({ id }) => id) ?? [];
  return STORE_KINDS.map((kind) => ({ kind, items: items.filter((item) => item.kind === kind) }))
    .filter((group) => group.items.length > 0)
    .map((group) => ({ ...group, purposes: byPurpose(group.items, order) }));
}
