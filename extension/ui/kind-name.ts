import type { StoreKind } from '../messaging/store-kind';
import { text } from './text';
import type { TextKey } from './text';

const NAMES: Readonly<Record<StoreKind, TextKey>> = {
  cookie: 'kindCookie',
  'local-storage': 'kindLocalStorage',
  'session-storage': 'kindSessionStorage',
  'indexed-db': 'kindIndexedDb',
  'cache-storage': 'kindCacheStorage',
  'service-worker': 'kindServiceWorker',
  'file-system': 'kindFileSystem',
  'storage-bucket': 'kindStorageBucket',
  'window-name': 'kindWindowName',
  'shared-object': 'kindSharedObject',
};

/** A storage kind as the visitor reads it. */
export const kindName = (kind: StoreKind): string => text(NAMES[kind]);
