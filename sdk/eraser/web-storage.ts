import { natives } from '../natives';
import { sharedObjectName } from '../shared-objects/shared-object-name';
import type { Eraser, Found } from './eraser';

/** What an area holds, shared objects left out: they lie in local storage, and are a kind of their own. */
function listArea(area: Storage | null): Found[] {
  const { names, getItem } = natives();
  return names(area).flatMap((name) => {
    const value = getItem(area as Storage, name) ?? '';
    return sharedObjectName(name, value) === null ? [{ name, size: name.length + value.length, value }] : [];
  });
}

function webStorageEraser(property: 'localStorage' | 'sessionStorage'): Eraser {
  return {
    list: () => Promise.resolve(listArea(natives()[property])),
    remove(name) {
      const { [property]: area, removeItem } = natives();
      if (area) removeItem(area, name);
      return Promise.resolve();
    },
    outOfSight: () => null,
  };
}

export const localStorageEraser = webStorageEraser('localStorage');
export const sessionStorageEraser = webStorageEraser('sessionStorage');
