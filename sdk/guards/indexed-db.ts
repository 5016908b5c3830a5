import { openDatabases } from '../natives/open-databases';
import { patch } from '../natives/patch';
import { apply } from '../natives/reflect';
import type { Guard } from './guard';
import { guardLater } from './later';
import { standIn } from './stand-in';

/** What a request answers of itself while it waits. */
const WAITING = { readyState: 'pending', source: null, transaction: null };

/** Databases: one that waits, or is refused, lives in memory. */
export const guardIndexedDb: Guard = (guarding) => (realm) => {
  patch(realm.IDBFactory.prototype, 'open', {
    apply(native, self, args) {
      const request = apply(native, self, args) as IDBOpenDBRequest;
      request.addEventListener('success', () => openDatabases.add(new WeakRef(request.result)));
      return request;
    },
  });
  guardLater({
    guarding,
    realm,
    owner: realm.IDBFactory,
    lists: ['databases'],
    writes: ['open', 'deleteDatabase'],
    load: () => import('./indexed-db.later').then(({ calls }) => calls),
    answer: () => standIn(realm.IDBOpenDBRequest, WAITING),
  });
};
