import { NECESSARY, OWN_NAMES, STORAGE_KINDS, type ErasedItem, type EraseReason, type EraseReport, type Entry, type Item, type StorageKind } from '../protocol';
import { cookieEraser } from './cookie';
import type { Eraser } from './eraser';
import { localStorageEraser, sessionStorageEraser } from './web-storage';

const ERASERS: Readonly<Record<StorageKind, Eraser>> = {
  cookie: cookieEraser,
  'local-storage': localStorageEraser,
  'session-storage': sessionStorageEraser,
};

type FindEntry = (kind: StorageKind, name: string) => Entry | null;
type DeclaredItem = Entry & { readonly kind: StorageKind };

/** Everything stored that this page can see, the SDK's own storage left out. */
export function listItems(findEntry: FindEntry): Item[] {
  return STORAGE_KINDS.flatMap((kind) =>
    ERASERS[kind]
      .list()
      .filter(({ name }) => !OWN_NAMES.includes(name))
      .map(({ name, size }) => ({ kind, name, size, entry: findEntry(kind, name) })),
  );
}

/** Removes one item, every twin of it that this page can reach. */
export function removeItem({ kind, name, entry }: Item): void {
  ERASERS[kind].remove(name, entry);
}

export interface Erasure {
  readonly findEntry: FindEntry;
  /** Which declared entries (null: which undeclared items) of a kind are to go. */
  readonly concerns: (kind: StorageKind, entry: Entry | null) => boolean;
  readonly entries: readonly Entry[];
  readonly hosts: readonly string[];
  readonly needsReload: boolean;
}

/** Twins of one name are one line of the report. */
function unique(items: readonly ErasedItem[]): ErasedItem[] {
  return [...new Map(items.map(({ kind, name }) => [`${kind} ${name}`, { kind, name }])).values()];
}

/** Why a declared entry of this page can't be read again, or null where it can. */
function unseen(entry: DeclaredItem, hosts: readonly string[]): EraseReason | null {
  return ERASERS[entry.kind].outOfSight(entry) ?? (entry.kind === 'local-storage' && hosts.length > 1 ? 'other-hosts' : null);
}

/** Removes what is concerned, then reads again and reports what is true now. */
export function erase({ findEntry, concerns, entries, hosts, needsReload }: Erasure): EraseReport {
  const before = listItems(findEntry).filter(({ kind, entry }) => concerns(kind, entry));
  const declared = entries.filter((entry): entry is DeclaredItem => entry.kind !== 'beacon' && concerns(entry.kind, entry));
  before.forEach(removeItem);
  for (const entry of declared) {
    if (ERASERS[entry.kind].outOfSight(entry) && !entry.name.includes('*')) ERASERS[entry.kind].remove(entry.name, entry);
  }
  const left = listItems(findEntry);
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
