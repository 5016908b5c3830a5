import type { Entry } from './declaration';
import type { StorageKind } from './storage-kind';

/** A refused item that came back and was removed again. */
export interface ReturnedItem extends Item {
  /** Address of the latest response before it was seen, which may have set it; null for what no response can set. */
  readonly by: string | null;
}

/** One thing really stored now, matched to the entry that declares it. */
export interface Item {
  /** Where it is stored. */
  readonly kind: StorageKind;
  /** As an entry names it; never its value. */
  readonly name: string;
  /** Characters of name and value together. */
  readonly size: number;
  /** Null: the site does not declare it. */
  readonly entry: Entry | null;
}
