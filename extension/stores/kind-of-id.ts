import type { StoreKind } from '../messaging/store-kind';

/** The kind of an item, which every id starts with. Only for ids that this extension made itself. */
export const kindOfId = (id: string): StoreKind => (JSON.parse(id) as [StoreKind])[0];
