import type { Guard } from './guard';
import { guardLater } from './later';

/** Storage buckets: one that waits is opened when it is allowed. */
export const guardBuckets: Guard = (guarding) => (realm) =>
  guardLater({
    guarding,
    realm,
    owner: (realm as { StorageBucketManager?: { prototype: object } }).StorageBucketManager,
    lists: ['keys'],
    writes: ['open', 'delete'],
    load: () => import('./storage-bucket.later').then(({ calls }) => calls),
  });
