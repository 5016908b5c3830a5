import { cacheStorageFrameStore } from './cache-storage';
import { fileSystemFrameStore } from './file-system';
import type { FrameKind, FrameStore } from './frame-store';
import { indexedDbFrameStore } from './indexed-db';
import { serviceWorkerFrameStore } from './service-worker';
import { sharedObjectFrameStore } from './shared-object';
import { storageBucketFrameStore } from './storage-bucket';
import { windowNameFrameStore } from './window-name';

/** One a kind: a new kind does not compile until it has one. */
export const FRAME_STORES: Readonly<Record<FrameKind, FrameStore>> = {
  'indexed-db': indexedDbFrameStore,
  'cache-storage': cacheStorageFrameStore,
  'service-worker': serviceWorkerFrameStore,
  'file-system': fileSystemFrameStore,
  'storage-bucket': storageBucketFrameStore,
  'window-name': windowNameFrameStore,
  'shared-object': sharedObjectFrameStore,
};
