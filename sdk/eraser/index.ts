import { NECESSARY, OWN_NAME, STORAGE_KINDS, type ErasedItem, type EraseReason, type EraseReport, type Entry, type Item, type StorageKind } from '../protocol';
import { cacheStorageEraser } from './cache-storage';
import { cookieEraser } from './cookie';
import type { Eraser, Found } from './eraser';
import { fileSystemEraser } from './file-system';
import { indexedDbEraser } from './indexed-db';
import { serviceWorkerEraser } from './service-worker';
import { sharedObjectEraser } from './shared-object';
import { storageBucketEraser } from './storage-bucket';
import { twinsOf } from './twins';
import { localStorageEraser, sessionStorageEraser } from './web-storage';
import { windowNameEraser } from './window-name';

export { adoptObjects } from './shared-object';

/** One eraser a kind: a new kind does not compile until it has one. */
const ERASERS: Readonly<Record<StorageKind, Eraser>> = {
  cookie: cookieEraser,
  'local-storage': localStorageEraser,
  'session-storage': sessionStorageEraser,
  'indexed-db': indexedDbEraser,
  'cache-storage': cacheStorageEraser,
  'service-worker': serviceWorkerEraser,
  'file-system': fileSystemEraser,
  'storage-bucket': storageBucketEraser,
  'window-name': windowNameEraser,
  'shared-object': sharedObjectEraser,
};

/** Cookies are shared by the hosts of a site, and these two belong to one tab: everything else each host has for itself. */
const NOT_OF_ONE_HOST: readonly StorageKind[] = ['cookie', 'session-storage', 'window-name'];

type FindEntry = (kind: StorageKind, name: string) => Entry | null;
type DeclaredItem = Entry & { readonly kind: StorageKind };

/** What a kind holds; nothing where the browser lacks the kind or denies it. */
const found = (kind: StorageKind): Promise<readonly Found[]> =>
  Promise.resolve()
    .then(() => ERASERS[kind].list())
    .catch(() => []);

type HeldItem = Item & Pick<Found, 'value'>;

async function listWithValues(findEntry: FindEntry): Promise<HeldItem[]> {
  const lists = STORAGE_KINDS.map(async (kind) => {
    const all = await found(kind);
    return all.filter(({ name }) => !OWN_NAME.test(name)).map((one) => ({ ...one, kind, entry: findEntry(kind, one.name) }));
  });
  return (await Promise.all(lists)).flat();
}

/** Everything stored that this page can see, the SDK's own storage left out. */
export async function listItems(findEntry: FindEntry): Promise<Item[]> {
  return (await listWithValues(findEntry)).map(({ value: _, ...item }) => item);
}

/** Removes one item, every twin of it that this page can reach. What can't be removed is found again by whoever reads again. */
export async function removeItem({ kind, name, entry }: Item): Promise<void> {
  await ERASERS[kind].remove(name, entry).catch(() => undefined);
}

export interface Erasure {
  readonly findEntry: FindEntry;
  /** Which declared entries (null: which undeclared items) of a kind are to go. */
  readonly concerns: (kind: StorageKind, entry: Entry | null) => boolean;
  readonly entries: readonly Entry[];
  readonly hosts: readonly string[];
  readonly needsReload: boolean;
  /** Copies of what goes, among what nobody declares, go too. */
  readonly withTwins: boolean;
}

/** Twins of one name are one line of the report. */
function unique(items: readonly ErasedItem[]): ErasedItem[] {
  return [...new Map(items.map(({ kind, name }) => [`${kind} ${name}`, { kind, name }])).values()];
}

/** Why a declared entry of this page can't be read again, or null where it can. */
function unseen(entry: DeclaredItem, hosts: readonly string[]): EraseReason | null {
  return ERASERS[entry.kind].outOfSight(entry) ?? (hosts.length > 1 && !NOT_OF_ONE_HOST.includes(entry.kind) ? 'other-hosts' : null);
}

/** Removes what is concerned, then reads again and reports what is true now. */
export async function erase({ findEntry, concerns, entries, hosts, needsReload, withTwins }: Erasure): Promise<EraseReport> {
  const all = await listWithValues(findEntry);
  const concerned = all.filter(({ kind, entry }) => concerns(kind, entry));
  /* They would bring it back. What is declared has its own purpose to answer for it. */
  const before = [...concerned, ...twinsOf(withTwins ? concerned : [], all.filter((item) => !item.entry && !concerned.includes(item)))];
  const declared = entries.filter((entry): entry is DeclaredItem => entry.kind !== 'beacon' && concerns(entry.kind, entry));
  const blind = declared.filter((entry) => ERASERS[entry.kind].outOfSight(entry) && !entry.name.includes('*'));
  await Promise.all([...before.map(removeItem), ...blind.map((entry) => removeItem({ kind: entry.kind, name: entry.name, size: 0, entry }))]);
  const left = await listItems(findEntry);
  const isLeft = (item: ErasedItem): boolean => left.some(({ kind, name }) => kind === item.kind && name === item.name);
  const items = unique(before);
  return {
    removed: items.filter((item) => !isLeft(item)),
    failed: items.filter(isLeft).map((item) => ({ item, reason: 'still-there' as const })),
    retained: unique(left.filter(({ entry }) => entry?.purpose === NECESSARY)).map((item) => ({ item, basis: NECESSARY })),
    unverifiable: declared.flatMap((entry) => {
      const reason = unseen(entry, hosts);
      return reason ? [{ item: { kind: entry.kind, name: entry.name }, reason }] : [];
    }),
    needsReload,
  };
}
