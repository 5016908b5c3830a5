import type { StoredItem } from '../messaging/messages';

/** What rows and groups of the list may ask for. */
export interface ListActions {
  readonly onDelete: (item: StoredItem) => void;
  readonly onDeleteGroup: (title: string, items: readonly StoredItem[]) => void;
}
