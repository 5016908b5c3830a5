import { createStore, get, keys, promisifyRequest, type UseStore } from 'idb-keyval';
import { browser } from '../platform/browser';
import type { Place } from '../stores/store';

/** Whose copies, and where they may be kept: private windows leave nothing on disk. */
export interface UndoPlace extends Pick<Place, 'site' | 'storeId'> {
  readonly isPrivate: boolean;
}

/** All notes of a place are one small record; what each copy holds is another one, under the time of its clear. */
export type Key = ['notes', storeId: string, site: string] | ['copy', storeId: string, site: string, time: number];

/** One of the two places that copies are kept in. */
export interface Shelf {
  readonly isPrivate: boolean;
  keys(): Promise<readonly Key[]>;
  /** Undefined where there is none, or none that can be read: that is no undo, and no one's failure. */
  read(key: Key): Promise<unknown>;
  /** All of it or nothing. What is undefined goes. */
  write(records: readonly (readonly [Key, unknown])[]): Promise<void>;
}

export const notesKey = ({ storeId, site }: UndoPlace): Key => ['notes', storeId, site];
export const copyKey = ({ storeId, site }: UndoPlace, time: number): Key => ['copy', storeId, site, time];

/** What throws here comes before anything else of the transaction, which then writes nothing. */
const put = (store: IDBObjectStore, [key, value]: readonly [Key, unknown]): unknown => (value === undefined ? store.delete(key) : store.put(value, key));

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(text as string);
  } catch {
    return undefined; // nothing there, or no longer
  }
}

let store: UseStore | undefined;
const onDisk = (): UseStore => (store ??= createStore('undo-copies', 'copies'));

export const disk: Shelf = {
  isPrivate: false,
  keys: () => keys<Key>(onDisk()),
  read: (key) => get<unknown>(key, onDisk()).catch(() => undefined),
  write: (records) => onDisk()('readwrite', (all) => {
    for (const record of records) put(all, record);
    return promisifyRequest(all.transaction);
  }),
};

const PREFIX = 'private-undo:';
const inMemory = browser.storage.session;
/** Chromium 130 and Firefox 143 list keys without what lies under them. */
const { getKeys } = inMemory as { readonly getKeys?: () => Promise<string[]> };

/* As JSON text: Chromium takes halves of surrogate pairs out of what is stored. */
export const memory: Shelf = {
  isPrivate: true,
  async keys() {
    const all = getKeys ? await getKeys.call(inMemory) : Object.keys(await inMemory.get(null));
    return all.filter((key) => key.startsWith(PREFIX)).map((key) => parsed(key.slice(PREFIX.length)) as Key);
  },
  async read(key) {
    const text = PREFIX + JSON.stringify(key);
    return parsed((await inMemory.get(text))[text]);
  },
  /* Emptied with what is written, then taken away: what there is no room for writes nothing, and what it was to replace is still there. */
  async write(records) {
    const texts = records.map(([key, value]): [string, string] => [PREFIX + JSON.stringify(key), value === undefined ? '' : JSON.stringify(value)]);
    await inMemory.set(Object.fromEntries(texts));
    await inMemory.remove(texts.filter(([, text]) => text === '').map(([key]) => key));
  },
};
