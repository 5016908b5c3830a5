import type { UndoState } from '../messaging/messages';
import { createQueue, type Queue } from '../platform/create-queue';
import { SETTINGS } from '../settings/settings';
import { LONGEST } from '../stores/carry-copy';
import { storeIdOf, type VisibleTab } from '../stores/open-place';
import { siteOfUrl } from '../stores/site';
import type { Copy, Row } from '../stores/store';
import { setEnd } from './destroy-copies';
import { isOver, noteOf, sizeOf, type UndoCopy, type UndoNote } from './undo-note';
import type { UndoPlace } from './undo-shelves';
import { allNotes, changeNotes, contentsAt, notesAt } from './undo-storage';

/*
 * Each clear or change of a place keeps a copy. Undo takes back the latest, and then the one before it.
 */

export type { UndoCopy } from './undo-note';
export type { UndoPlace } from './undo-shelves';

/** Where the copies of a tab's site are. */
export const undoPlaceOf = async (tab: VisibleTab): Promise<UndoPlace> => ({ site: siteOfUrl(tab.url), storeId: await storeIdOf(tab), isPrivate: tab.incognito });

/**
 * What is kept for one place, and beyond that the oldest copies make way: characters of names and contents, and how many copies. A clear of
 * more characters can't be undone. The browser gives session storage 10 MB in all.
 */
export const MOST = { kept: LONGEST, private: 4_000_000, copies: 20 } as const;

const mostOf = ({ isPrivate }: UndoPlace): number => (isPrivate ? MOST.private : MOST.kept);

const queues = new Map<string, Queue>();

/**
 * Does one thing after the other at a place, in the order asked: what one clear deletes and keeps is no business of the next one before that
 * has ended. What waits for its turn must not be asked for within a turn at the same place.
 */
export function inTurnAt<T>({ isPrivate, storeId, site }: UndoPlace, work: () => Promise<T>): Promise<T> {
  const key = JSON.stringify([isPrivate, storeId, site]);
  const queue = queues.get(key) ?? createQueue();
  queues.set(key, queue);
  return queue(work);
}

/* What does not come back is offered once more, and then after all others: it must not stand before them. */
const isStuck = ({ fruitless = 0 }: UndoNote): boolean => fruitless > 1;

/** What an undo can be made from now, in the order in which it is offered. */
function offered(notes: readonly UndoNote[]): UndoNote[] {
  const living = notes.filter((note) => note.count > 0 && !isOver(note));
  return [...living.filter((note) => !isStuck(note)), ...living.filter(isStuck)];
}

/** Of the copy that an undo takes back next, or of that of `time`; null where there is none, or it is too old. */
export async function undoNote(place: UndoPlace, time?: number): Promise<UndoNote | null> {
  return offered(await notesAt(place)).find((note) => time === undefined || note.time === time) ?? null;
}

/** What is told of the copy that an undo takes back next. */
export async function undoStateOf(place: UndoPlace): Promise<UndoState | null> {
  const note = await undoNote(place);
  return note && {
    time: note.time, expires: note.expires, count: note.count,
    ...(note.isChange && { isChange: true }), ...(note.wasCutShort && { wasCutShort: true }),
  };
}

/** Takes a copy away. */
export const dropUndoCopy = (place: UndoPlace, dropped: number): Promise<void> => changeNotes(place, (notes) => notes.filter(({ time }) => time !== dropped));

/** The copy of a moment, however old; null where there is none. One that can't be read goes, so that the one before it is offered. */
export async function copyAt(place: UndoPlace, time: number): Promise<UndoCopy | null> {
  const note = (await notesAt(place)).find((one) => one.time === time);
  const contents = note && (await contentsAt(place, time));
  if (note && contents) return { ...note, ...contents };
  if (note) await dropUndoCopy(place, time);
  return null;
}

/** The copy that an undo takes back next, or that of `time`; null where there is none, or it is too old. */
export async function undoCopy(place: UndoPlace, time?: number): Promise<UndoCopy | null> {
  const note = await undoNote(place, time);
  return note && copyAt(place, note.time);
}

/** The latest ones that are within the limits, the first one in any case. */
function withinLimits(notes: readonly UndoNote[], most: number): readonly UndoNote[] {
  let characters = 0;
  const end = notes.findIndex((note, index) => (characters += note.characters) > most && index > 0);
  return notes.slice(0, Math.min(MOST.copies, end < 0 ? notes.length : end));
}

/** Keeps a copy beside those of earlier clears, as far as there is room for them. */
export async function putUndoCopy(place: UndoPlace, copy: UndoCopy): Promise<void> {
  const note = noteOf(copy, place.site);
  const others = (notes: readonly UndoNote[]): UndoNote[] => notes.filter(({ time }) => time !== copy.time);
  await changeNotes(place, (notes) => withinLimits([note, ...others(notes)], mostOf(place)), copy);
  await setEnd(copy.expires);
}

/** Keeps only this of a copy; nothing where it is empty, or the visitor had it forgotten meanwhile. */
export async function keepRest(place: UndoPlace, rest: UndoCopy): Promise<void> {
  const note = noteOf(rest, place.site);
  await changeNotes(place, (notes) => notes.flatMap((one) => (one.time !== note.time ? one : note.count > 0 ? note : [])), rest);
}

/** The clear of a moment is over. Its copy stays, but for one that holds nothing, or that the visitor had forgotten meanwhile. */
export async function endClear(place: UndoPlace, time: number, wasCutShort?: boolean): Promise<void> {
  const ended = ({ clearing: _, ...note }: UndoNote): UndoNote => ({ ...note, ...(wasCutShort !== undefined && { wasCutShort }) });
  await changeNotes(place, (notes) => notes.flatMap((note) => (note.time !== time ? note : note.count > 0 ? ended(note) : [])));
}

/** A copy of these, dated now; without any where they are too large to keep. `added`: see `UndoCopy`. */
export async function newUndoCopy(copies: readonly Copy[], place: UndoPlace, added?: readonly Row[]): Promise<{ copy: UndoCopy; isTooLarge: boolean }> {
  const all = { copies, ...(added && { added }) };
  const isTooLarge = sizeOf(all) > mostOf(place);
  const [latest] = await notesAt(place);
  /* Its time is its name: later than that of any other, though a clock is set back or two come within a millisecond. */
  const time = Math.max(Date.now(), latest ? latest.time + 1 : 0);
  return { copy: { time, expires: time + (await SETTINGS.undoMinutes.get()) * 60_000, ...(isTooLarge ? { copies: [] } : all) }, isTooLarge };
}

/** Clears that did not come to their end. */
export const unfinishedClears = async (): Promise<{ place: UndoPlace; note: UndoNote }[]> =>
  (await allNotes()).flatMap(({ place, notes }) => notes.filter(({ clearing }) => clearing).map((note) => ({ place, note })));

/** What an undo takes back next, of each place that has something. */
export const undoNotes = async (): Promise<{ place: UndoPlace; note: UndoNote }[]> =>
  (await allNotes()).flatMap(({ place, notes }) => offered(notes).slice(0, 1).map((note) => ({ place, note })));
