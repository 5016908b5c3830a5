import { natives } from '../natives';
import type { Eraser } from './eraser';

function webStorageEraser(property: 'localStorage' | 'sessionStorage'): Eraser {
  return {
    list() {
      const { [property]: area, names, getItem } = natives();
      return area ? names(area).map((name) => ({ name, size: name.length + (getItem(area, name)?.length ?? 0) })) : [];
    },
    remove(name) {
      const { [property]: area, removeItem } = natives();
      if (area) removeItem(area, name);
    },
    outOfSight: () => null,
  };
}

export const localStorageEraser = webStorageEraser('localStorage');
export const sessionStorageEraser = webStorageEraser('sessionStorage');
