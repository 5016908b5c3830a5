import { createQueue } from '../platform/create-queue';
import { readContents, readNotes, type UndoContents, type UndoNote } from './undo-note';
import { copyKey, disk, memory, notesKey, type Shelf, type UndoPlace } from './undo-shelves';

const shelfOf = ({ isPrivate }: UndoPlace): Shelf => (isPrivate ? memory : disk);

/* Notes are read and then written, two clears at once say, or a clear and "Forget undo copies now". */
const inTurn = createQueue();

/** All notes of a place, the latest first. */
export const notesAt = async (place: UndoPlace): Promise<UndoNote[]> => readNotes(await shelfOf(place).read(notesKey(place)));

/** What the copy of a moment holds; null where there is none that can be read. */
export const contentsAt = async (place: UndoPlace, time: number): Promise<UndoContents | null> => readContents(await shelfOf(place).read(copyKey(place, time)));

/** Changes the notes of a place. What `contents` holds is put beside the note of its time, and what has no note any more goes. */
export function changeNotes(place: UndoPlace, change: (notes: readonly UndoNote[]) => readonly UndoNote[], contents?: UndoContents & { readonly time: number }): Promise<void> {
  return inTurn(async () => {
    const before = await notesAt(place);
    const after = change(before);
    const times = new Set(after.map(({ time }) => time));
    const { time = NaN, copies, added } = contents ?? {};
    await shelfOf(place).write([
      ...(times.has(time) ? [[copyKey(place, time), { copies, ...(added && { added }) }] as const] : []),
      ...before.filter((note) => !times.has(note.time)).map((note) => [copyKey(place, note.time), undefined] as const),
      [notesKey(place), after.length ? after : undefined],
    ]);
  });
}

const placesIn = async ({ keys: list, isPrivate }: Shelf): Promise<UndoPlace[]> =>
  (await list()).flatMap((key) => (key?.[0] === 'notes' ? [{ storeId: key[1], site: key[2], isPrivate }] : []));

/** The notes of all places. */
export async function allNotes(): Promise<{ place: UndoPlace; notes: UndoNote[] }[]> {
  const places = (await Promise.all([disk, memory].map(placesIn))).flat();
  return Promise.all(places.map(async (place) => ({ place, notes: await notesAt(place) })));
}

type Change = (note: UndoNote) => UndoNote | null;

async function changeShelf(shelf: Shelf, change: Change): Promise<{ gone: number; left: UndoNote[] }> {
  const found = await shelf.keys();
  const places = await Promise.all((await placesIn(shelf)).map(async (place) => {
    const before = await notesAt(place);
    const after = before.flatMap((note) => change(note) ?? []);
    return { place, before, after, isChanged: after.length === 0 || after.length < before.length || after.some((note, index) => note !== before[index]) };
  }));
  const left = places.flatMap(({ after }) => after);
  const known = new Set(places.flatMap(({ place, after }) => after.map(({ time }) => JSON.stringify(copyKey(place, time)))));
  await shelf.write([
    ...found.filter((key) => key[0] !== 'notes' && !known.has(JSON.stringify(key))).map((key) => [key, undefined] as const),
    ...places.filter(({ isChanged }) => isChanged).map(({ place, after }) => [notesKey(place), after.length ? after : undefined] as const),
  ]);
  return { gone: places.reduce((sum, { before }) => sum + before.length, 0) - left.length, left };
}

/** Changes the notes of all places, or of private windows alone; null takes one away, its copy goes with it, and so does any that has no note. */
export function changeAllNotes(change: Change, { privateOnly = false } = {}): Promise<{ gone: number; left: UndoNote[] }> {
  return inTurn(async () => {
    const [one, other] = await Promise.all((privateOnly ? [memory] : [memory, disk]).map((shelf) => changeShelf(shelf, change)));
    return { gone: (one?.gone ?? 0) + (other?.gone ?? 0), left: [...(one?.left ?? []), ...(other?.left ?? [])] };
  });
}
