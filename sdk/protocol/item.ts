import type { Entry } from './declaration';
import type { StorageKind } from './storage-kind';

/** One thing really stored now, matched to the entry that declares it. */
export interface Item {
  readonly kind: StorageKind;
  readonly name: string;
  /** Characters of name and value together. */
  readonly size: number;
  /** Null: the site does not declare it. */
  readonly entry: Entry | null;
}
