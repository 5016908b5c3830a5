import { DEFAULT_PURPOSES, type BridgeState, type PurposeId } from '../../sdk/protocol';
import { declaredPurpose, probablePurpose } from '../knowledge/purpose-of';
import { STORE_KINDS, type StoreKind } from '../messaging/store-kind';
import type { StoredItem } from '../messaging/messages';

/** Items of one kind that serve one purpose, as the site says; or probably, where it says nothing at all. */
export interface PurposeGroup {
  /** Null: undeclared, or known to nobody. */
  readonly purpose: PurposeId | null;
  /** True for a guess from the names. */
  readonly probable: boolean;
  readonly items: readonly StoredItem[];
}

export interface KindGroup {
  readonly kind: StoreKind;
  readonly items: readonly StoredItem[];
  /** A single group without purpose where the site declares nothing and the names tell nothing. */
  readonly purposes: readonly PurposeGroup[];
}

function byPurpose(items: readonly StoredItem[], order: readonly PurposeId[], probable: boolean): PurposeGroup[] {
  const purposeOf = probable ? probablePurpose : declaredPurpose;
  const groups = new Map<PurposeId | null, StoredItem[]>([...order.map((id): [PurposeId, StoredItem[]] => [id, []]), [null, []]]);
  for (const item of items) {
    const purpose = purposeOf(item);
    const group = groups.get(purpose);
    if (group === undefined) groups.set(purpose, [item]);
    else group.push(item);
  }
  return [...groups].filter(([, members]) => members.length > 0).map(([purpose, members]) => ({ purpose, probable, items: members }));
}

/** Items by kind, and by purpose: where the site declares them, in the site's order, else as their names suggest; the rest last. */
export function groupItems(items: readonly StoredItem[], claim: BridgeState | null): KindGroup[] {
  const order = claim?.declaration.purposes.map(({ id }) => id) ?? DEFAULT_PURPOSES;
  return STORE_KINDS.map((kind) => ({ kind, items: items.filter((item) => item.kind === kind) }))
    .filter((group) => group.items.length > 0)
    .map((group) => ({ ...group, purposes: byPurpose(group.items, order, claim === null) }));
}
