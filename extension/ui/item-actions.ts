import { createContext } from 'preact';
import type { StoredItem } from '../messaging/messages';

/** What the details of an item may ask for, besides deleting it. */
export interface ItemActions {
  readonly onEdit: (item: StoredItem) => void;
  readonly onDuplicate: (item: StoredItem) => void;
  readonly onCopyAs: (item: StoredItem) => void;
  readonly onProtect: (item: StoredItem) => void;
}

/** Null where a page offers none of them. */
export const ItemActionsContext = createContext<ItemActions | null>(null);
