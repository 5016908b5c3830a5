import type { StoreKind } from './store-kind';

/** A storage kind of one origin that could not be read: it is not known to be empty. */
export interface Unread {
  readonly kind: StoreKind;
  readonly origin: string;
}
