import type { EntryKind } from '../../sdk/protocol';
import { text } from './text';
import type { TextKey } from './text';

const NAMES: Readonly<Record<EntryKind, TextKey>> = {
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
  beacon: 'kindBeacon',
};

/** A storage kind, or what is sent, as the visitor reads it. */
export const kindName = (kind: EntryKind): string => text(NAMES[kind]);
