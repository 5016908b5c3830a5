import type { StorageKind } from '../../sdk/protocol';
import { text } from '../ui/text';
import type { TextKey } from '../ui/text';

const NAMES: Readonly<Record<StorageKind, TextKey>> = {
  cookie: 'kindCookie',
  'local-storage': 'kindLocalStorage',
  'session-storage': 'kindSessionStorage',
};

/** A storage kind as the visitor reads it. */
export const kindName = (kind: StorageKind): string => text(NAMES[kind]);
