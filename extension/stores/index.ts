import type { StoreKind } from '../messaging/store-kind';
import { cacheStorageStore } from './cache-storage';
import { cookieStore } from './cookie';
import { fileSystemStore } from './file-system';
import { indexedDbStore } from './indexed-db';
import { localStorageStore } from './local-storage';
import { serviceWorkerStore } from './service-worker';
import { sessionStorageStore } from './session-storage';
import { sharedObjectStore } from './shared-object';
import { storageBucketStore } from './storage-bucket';
import { windowNameStore } from './window-name';
import type { Copy, Failure, Place, Row, Snapshot, Store } from './store';

/** One store a kind: a new kind does not compile until it has one. */
export const STORES: Readonly<Record<StoreKind, Store>> = {
  cookie: cookieStore,
  'local-storage': localStorageStore,
  'session-storage': sessionStorageStore,
  'indexed-db': indexedDbStore,
  'cache-storage': cacheStorageStore,
  'service-worker': serviceWorkerStore,
  'file-system': fileSystemStore,
  'storage-bucket': storageBucketStore,
  'window-name': windowNameStore,
  'shared-object': sharedObjectStore,
};

const KINDS = Object.keys(STORES) as StoreKind[];

/** Kinds that belong to a tab: a frame that takes its place has its own. */
const OF_A_TAB: readonly StoreKind[] = ['session-storage', 'window-name'];

const isThere = ({ isFramed }: Place, kind: StoreKind): boolean => !isFramed || !OF_A_TAB.includes(kind);

/** Asks the store of each kind that has rows, all at once, and joins the answers. */
async function ofEach<R>(rows: readonly Row[], ask: (store: Store, rows: readonly Row[]) => Promise<readonly R[]>): Promise<R[]> {
  const groups = KINDS.map((kind) => [STORES[kind], rows.filter((row) => row.kind === kind)] as const);
  return (await Promise.all(groups.filter(([, group]) => group.length).map(([store, group]) => ask(store, group)))).flat();
}

const byName = (a: Row, b: Row): number => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1);

/**
 * Everything of every kind, or of these, that is stored there now; by name within its kind, so that rows keep their places: browsers
 * list keys in no order, and in another one after each write.
 */
export async function listRows(place: Place, kinds: readonly StoreKind[] = KINDS): Promise<Row[]> {
  const lists = await Promise.all(kinds.filter((kind) => isThere(place, kind)).map((kind) => STORES[kind].list(place)));
  return lists.flatMap((rows) => [...rows].sort(byName));
}

/** `Store.remove` over rows of any kind. */
export function removeRows(place: Place, rows: readonly Row[]): Promise<Failure[]> {
  return ofEach(rows, (store, group) => store.remove(place, group));
}

/** `Store.snapshot` over rows of any kind. */
export async function snapshotRows(place: Place, rows: readonly Row[]): Promise<Snapshot> {
  const snapshots = await ofEach(rows, async (store, group) => [await store.snapshot(place, group)]);
  return { copies: snapshots.flatMap(({ copies }) => copies), losses: snapshots.flatMap(({ losses }) => losses) };
}

/** `Store.restore` over copies of any kind. */
export async function restoreCopies(place: Place, copies: readonly Copy[]): Promise<Failure[]> {
  const notThere = copies.filter(({ kind }) => !isThere(place, kind)).map(({ id, name }): Failure => ({ id, name, reason: 'not-open' }));
  const rest = copies.filter(({ kind }) => isThere(place, kind));
  return [...notThere, ...(await ofEach(rest, (store, group) => store.restore(place, group)))];
}
