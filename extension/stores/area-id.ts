import type { StoreKind } from '../messaging/store-kind';

/** What tells one thing from every other of a tab, where it is no cookie: its kind, its storage area, and its key there. */
export interface AreaIdentity {
  readonly kind: StoreKind;
  readonly origin: string;
  readonly partition: string | null;
  readonly key: string;
}

/** The identity as an item's id. */
export const idOfArea = ({ kind, origin, partition, key }: AreaIdentity): string => JSON.stringify([kind, origin, partition, key]);

/** Reads back what `idOfArea` wrote. Only for ids that this extension made itself. */
export function areaOfId(id: string): AreaIdentity {
  const [kind, origin, partition, key] = JSON.parse(id) as [StoreKind, string, string | null, string];
  return { kind, origin, partition, key };
}
