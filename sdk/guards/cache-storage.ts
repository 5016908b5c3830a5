import type { Native } from '../natives/patch';
import { apply } from '../natives/reflect';
import type { Guard } from './guard';
import { guardLater, namesOf } from './later';

/** Caches: one that waits, or is refused, lives in memory. */
export const guardCaches: Guard = (guarding) => (realm) => {
  const { keys } = realm.CacheStorage?.prototype ?? {};
  guardLater({
    guarding,
    realm,
    owner: realm.CacheStorage,
    lists: ['keys', 'match'],
    reads: ['has'],
    writes: ['open', 'delete'],
    namesIn: (found, { member, self }) => (member === 'match' ? (apply(keys as Native, self as never, []) as Promise<string[]>) : namesOf(found)), // nothing tells where it was found
    load: () => import('./cache-storage.later').then(({ calls }) => calls),
  });
};
