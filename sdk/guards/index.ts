import type { EntryKind } from '../protocol';
import { guardBeacons } from './beacon';
import { guardCaches } from './cache-storage';
import { guardCookies } from './cookie';
import { guardFileSystem } from './file-system';
import type { Guard } from './guard';
import { guardIndexedDb } from './indexed-db';
import { guardServiceWorkers } from './service-worker';
import { guardSharedObjects } from './shared-object';
import { guardBuckets } from './storage-bucket';
import { guardLocalStorage, guardSessionStorage } from './web-storage';
import { guardWindowName } from './window-name';

/** One guard a kind: a new kind does not compile until it has one. */
export const GUARDS: Readonly<Record<EntryKind, Guard>> = {
  cookie: guardCookies,
  'local-storage': guardLocalStorage,
  'session-storage': guardSessionStorage,
  'indexed-db': guardIndexedDb,
  'cache-storage': guardCaches,
  'service-worker': guardServiceWorkers,
  'file-system': guardFileSystem,
  'storage-bucket': guardBuckets,
  'window-name': guardWindowName,
  'shared-object': guardSharedObjects,
  beacon: guardBeacons,
};
