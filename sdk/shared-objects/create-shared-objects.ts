import type { Guarding } from '../guards/guard';
import type { Natives } from '../natives';
import { apply } from '../natives/reflect';
import { OBJECT_PREFIX, type ObjectControl, type ObjectSettings, type SharedObject, type SharedObjectApi } from '../protocol';
import { createSharedObject, type LiveObject } from './create-shared-object';
import { objectArea } from './object-area';
import { createObjectDatabase } from './object-database';
import { currentPlace, objectKey, type ObjectPlace } from './object-place';
import { createSettings } from './object-settings';
import { createObjectSpace, type Ask } from './object-space';
import { createObjectStore } from './object-store';

/** Shared objects of this page, with what its scripts do not get. */
export interface SharedObjects extends ObjectControl {
  readonly api: SharedObjectApi;
}

export interface SharedObjectsOptions {
  /** Of the kind `shared-object`. */
  readonly guarding: Pick<Guarding, 'visible' | 'decide'>;
  readonly natives: Natives;
  /** Asks the visitor for more space; where nobody can be asked, resolve to false. */
  readonly ask: Ask;
  /** Settings that the visitor can't change. */
  readonly fixed?: Partial<ObjectSettings>;
  /** Where the page is; its own location unless given. */
  place?(): ObjectPlace;
}

/** Makes the one `SharedObject` of a document. Stores nothing, and makes no database, before a page does. */
export function createSharedObjects({ guarding, natives, ask, fixed = {}, place = currentPlace }: SharedObjectsOptions): SharedObjects {
  const area = objectArea(natives);
  const open = (name: string): IDBOpenDBRequest => apply(natives.original(indexedDB.open as never), indexedDB, [name]) as never;
  const store = createObjectStore(area, createObjectDatabase(open));
  const settings = createSettings(area, fixed);
  const space = createObjectSpace({ store, settings, ask });
  const live = new Map<string, LiveObject>();

  const getLocal = (name: string, localPath: string | null = null, secure = false): SharedObject | null => {
    const here = place();
    const key = objectKey({ name, localPath, secure }, here);
    if (key === null || (here.isThirdParty && !settings.current().allowsThirdParty)) return null;
    const one = live.get(key) ?? createSharedObject({ key, guarding, store, space });
    live.set(key, one);
    return one.object;
  };
  const remove = (name: string): Promise<void> => {
    live.get(name)?.forget();
    return store.remove(name);
  };
  const change = async (to: Partial<ObjectSettings>): Promise<void> => {
    settings.change(to);
    if (!space.isBlocked() && space.used() <= settings.current().quota) return;
    await Promise.all([...new Set([...live.keys(), ...store.list().map(({ name }) => name)])].map(remove));
  };
  const ready = store.ready().then(() => live.forEach(({ load }) => load()));

  addEventListener('pagehide', () => live.forEach(({ saveChanged }) => saveChanged()));
  /* Removed in another tab: this page's copy would bring it back. */
  addEventListener('storage', ({ key, newValue, storageArea }) => {
    if (newValue !== null || storageArea !== natives.localStorage) return;
    live.forEach(({ forget }, name) => (key === null || key === OBJECT_PREFIX + name) && forget());
  });
  return {
    api: Object.freeze({ getLocal, ready: () => ready }),
    settings: { current: settings.current, fixed, change },
    list: store.list,
    remove,
  };
}
