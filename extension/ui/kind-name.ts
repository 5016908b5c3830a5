import type { StoreKind } from '../messaging/store-kind';
import { text } from './text';
import type { TextKey } from './text';

const NAMES: Readonly<Record<StoreKind, TextKey>> = {
  cookie: 'kindCookie',
  'local-storage': 'kindLocalStorage',
  'session-storage': 'kindSessionStorage',
};

/** A storage kind as the visitor reads it. */
export const kindName = (kind: StoreKind): string => text(NAMES[kind]);
