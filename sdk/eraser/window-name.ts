import { isPlainWindowName, WINDOW_NAME } from '../lib/plain-window-name';
import { natives } from '../natives';
import type { Eraser } from './eraser';

export const windowNameEraser: Eraser = {
  list() {
    const { readWindowName } = natives();
    const name = readWindowName();
    return Promise.resolve(isPlainWindowName(name) ? [] : [{ name: WINDOW_NAME, size: name.length }]);
  },
  remove() {
    natives().writeWindowName('');
    return Promise.resolve();
  },
  outOfSight: () => null,
};
