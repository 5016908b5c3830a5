import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import type { UndoState } from '../messaging/messages';
import { browser } from '../platform/browser';
import { createQueue, type Queue } from '../platform/create-queue';
import { SETTINGS } from '../settings/settings';
import { LONGEST } from '../stores/carry-copy';
import { storeIdOf, type VisibleTab } from '../stores/open-place';
import { siteOfUrl } from '../stores/site';
import type { Copy, Place, Row } from '../stores/store';

/** All that the last clear of a site removed. Holds live tokens, hence the limits below. */
export interface UndoCopy {
  readonly time: number;
  /** Milliseconds since 1970 at which it is destroyed. */
  readonly expires: number;
  readonly copies: readonly Copy[];
  /** While the clear is going on: should the background end on the way, the next one knows what was to go. */
  readonly clearing?: { readonly tabId: number; readonly ids: readonly string[]; readonly rule?: string };
  /** The background ended on the way, and the tab was gone when it started again: some of it may be where it was. */
  readonly wasCutShort?: boolean;
  /** Of a change (not a clear): what it wrote beside them, for undo to remove. */
  readonly added?: readonly Row[];
}

/** Whose copy, and where it may be kept: private windows leave nothing on disk. */
export interface UndoPlace extends Pick<Place, 'site' | 'storeId'> {
  readonly isPrivate: boolean;
}

/** Where the copy of a tab's site is. */
export const undoPlaceOf = async (tab: VisibleTab): Promise<UndoPlace> => ({ site: siteOfUrl(tab.url), storeId: await storeIdOf(tab), isPrivate: tab.incognito });

/** Beyond this a clear can't be undone, characters of names and contents: the browser gives session storage 10 MB in all. */
export const MOST = { kept: LONGEST, private: 4_000_000 } as const;

/** Name of the alarm that destroys copies in time. */
export const UNDO_ALARM = 'undo-copies';

const PRIVATE_PREFIX = 'private-undo:';

const queues = new Map<string, Queue>();

/**
 * Does one thing after the other at a place, in the order asked: each reads the copy that is there and puts another one, so that two at
 * once would lose what one of them kept. What waits for its turn must not be asked for within a turn at the same place.
 */
export function inTurnAt<T>(place: UndoPlace, work: () => Promise<T>): Promise<T> {
  const key = JSON.stringify([place.isPrivate, keyOf(place)]);
  const queue = queues.get(key) ?? createQueue();
  queues.set(key, queue);
  return queue(work);
}

let database: UseStore | undefined;
const onDisk = (): UseStore => (database ??= createStore('undo-copies', 'copies'));

const keyOf = ({ site, storeId }: UndoPlace): string => JSON.stringify([storeId, site]);
/* As JSON text: Chromium takes halves of surrogate pairs out of what is stored. */
const inMemory = browser.storage.session;

async function read(place: UndoPlace): Promise<UndoCopy | undefined> {
  const key = keyOf(place);
  if (!place.isPrivate) return get<UndoCopy>(key, onDisk());
  const text = (await inMemory.get(PRIVATE_PREFIX + key))[PRIVATE_PREFIX + key] as string | undefined;
  return text === undefined ? undefined : (JSON.parse(text) as UndoCopy);
}

/** Whether it is too old to be used. */
export const isOver = ({ expires }: UndoCopy): boolean => expires <= Date.now();

async function allPrivate(): Promise<[string, UndoCopy][]> {
  const stored = Object.entries(await inMemory.get(null));
  return stored.filter(([key]) => key.startsWith(PRIVATE_PREFIX)).map(([key, text]) => [key, JSON.parse(text as string) as UndoCopy]);
}

/** Destroys every copy that `ends` picks; returns how many, and when the next one ends. */
async function destroy(ends: (copy: UndoCopy) => boolean): Promise<{ destroyed: number; next: number | null }> {
  const kept = await entries<string, UndoCopy>(onDisk());
  const privately = await allPrivate();
  const overKept = kept.filter(([, copy]) => ends(copy));
  const overPrivate = privately.filter(([, copy]) => ends(copy));
  await Promise.all(overKept.map(([key]) => del(key, onDisk())));
  await inMemory.remove(overPrivate.map(([key]) => key));
  const rest = [...kept, ...privately].filter(([, copy]) => !ends(copy)).map(([, { expires }]) => expires);
  return { destroyed: overKept.length + overPrivate.length, next: rest.length ? Math.min(...rest) : null };
}

/** Destroys what is too old, and sees to it that the next one is. Call it at each start and on the alarm. */
export async function destroyOldCopies(): Promise<void> {
  const { next } = await destroy(isOver);
  if (next === null) await browser.alarms.clear(UNDO_ALARM);
  else await browser.alarms.create(UNDO_ALARM, { when: next });
}

/** Destroys all copies of all sites, and says how many there were. */
export async function forgetCopies(): Promise<number> {
  return (await destroy(() => true)).destroyed;
}

/** Destroys the copies of private windows. */
export async function forgetPrivateCopies(): Promise<void> {
  await inMemory.remove((await allPrivate()).map(([key]) => key));
}

/** The copy of the last clear here, unless there is none or it is too old. */
export async function undoCopy(place: UndoPlace): Promise<UndoCopy | null> {
  const copy = await read(place);
  return copy && (copy.copies.length || copy.added?.length) && !isOver(copy) ? copy : null;
}

/** Puts `copy` in place of the one of an earlier clear; null takes that one away. */
export async function putUndoCopy(place: UndoPlace, copy: UndoCopy | null): Promise<void> {
  const key = keyOf(place);
  if (place.isPrivate) await (copy ? inMemory.set({ [PRIVATE_PREFIX + key]: JSON.stringify(copy) }) : inMemory.remove(PRIVATE_PREFIX + key));
  else await (copy ? set(key, copy, onDisk()) : del(key, onDisk()));
  /* Of all copies the one that ends first has the alarm; when it rings, the next one is set. */
  if (copy && copy.expires < ((await browser.alarms.get(UNDO_ALARM))?.scheduledTime ?? Infinity)) await browser.alarms.create(UNDO_ALARM, { when: copy.expires });
}

/** Puts `kept` in the place of the copy of a clear that has ended; where the visitor had that one forgotten meanwhile, nothing. Returns what is there. */
export async function settleUndoCopy(place: UndoPlace, { time }: UndoCopy, kept: UndoCopy | null): Promise<UndoCopy | null> {
  const isThere = (await read(place))?.time === time;
  const settled = isThere && (kept?.copies.length || kept?.added?.length) ? kept : null;
  await putUndoCopy(place, settled);
  return settled;
}

/** Lets copies end as soon as one that is made now would, where that is sooner. */
export async function shortenCopies(): Promise<void> {
  const shorter = async (copy: UndoCopy): Promise<UndoCopy> => ({ ...copy, expires: Math.min(copy.expires, copy.time + (await SETTINGS.undoMinutes.get()) * 60_000) });
  for (const { place, copy } of await allCopies()) await inTurnAt(place, async () => putUndoCopy(place, await shorter(copy)));
  await destroyOldCopies();
}

const charactersOf = ({ name, value, content = '' }: Copy): number => name.length + value.length + content.length;

/** A copy of these, dated now; without any where they are too large to keep. `added`: see `UndoCopy`. */
export async function newUndoCopy(copies: readonly Copy[], { isPrivate }: UndoPlace, added?: readonly Row[]): Promise<{ copy: UndoCopy; isTooLarge: boolean }> {
  const characters = [...copies, ...(added ?? [])].reduce((sum, copy) => sum + charactersOf(copy), 0);
  const isTooLarge = characters > (isPrivate ? MOST.private : MOST.kept);
  const time = Date.now();
  const kept = isTooLarge ? { copies: [] } : { copies, ...(added && { added }) };
  return { copy: { time, expires: time + (await SETTINGS.undoMinutes.get()) * 60_000, ...kept }, isTooLarge };
}

async function allCopies(): Promise<{ place: UndoPlace; copy: UndoCopy }[]> {
  const placeOf = (key: string, isPrivate: boolean): UndoPlace => {
    const [storeId, site] = JSON.parse(key) as [string, string];
    return { storeId, site, isPrivate };
  };
  const kept = (await entries<string, UndoCopy>(onDisk())).map(([key, copy]) => ({ place: placeOf(key, false), copy }));
  const privately = (await allPrivate()).map(([key, copy]) => ({ place: placeOf(key.slice(PRIVATE_PREFIX.length), true), copy }));
  return [...kept, ...privately];
}

/** Copies of clears that did not come to their end. */
export const unfinishedCopies = async (): ReturnType<typeof allCopies> => (await allCopies()).filter(({ copy }) => copy.clearing);

/** Copies that an undo can be made from now. */
export const livingCopies = async (): ReturnType<typeof allCopies> =>
  (await allCopies()).filter(({ copy }) => !copy.clearing && !isOver(copy) && copy.copies.length + (copy.added?.length ?? 0) > 0);

export const undoStateOf = (copy: UndoCopy | null): UndoState | null =>
  copy && {
    time: copy.time, expires: copy.expires, count: copy.copies.length + (copy.added?.length ?? 0),
    ...(copy.added && { isChange: true }), ...(copy.wasCutShort && { wasCutShort: true }),
  };
