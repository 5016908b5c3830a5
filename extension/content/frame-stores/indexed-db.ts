import { indexedDbEraser } from '../../../sdk/eraser/indexed-db';
import { copyDatabase, listDatabases, putBackDatabase } from './databases';
import type { FrameStore } from './frame-store';
import { lookDatabase } from './look-database';

const isDenied = (): boolean => {
  try {
    return !localStorage;
  } catch {
    return true;
  }
};

/*
 * Where Chromium denies a frame all storage, as with third-party cookies blocked, databases fail with an `UnknownError`, as with a broken
 * disk; local storage says plainly what it is: https://github.com/BetterSEQTA/BetterSEQTA-Plus/issues/89. Can go once the end-to-end test of
 * denied storage passes without it.
 */
const asDenied = (error: unknown): never => {
  throw isDenied() ? new DOMException('Storage is denied here', 'SecurityError') : error;
};

export const indexedDbFrameStore: FrameStore = {
  list: () => listDatabases(indexedDB).catch(asDenied),
  remove: (name) => indexedDbEraser.remove(name, null),
  take: (name) => copyDatabase(indexedDB, name),
  putBack: (name, content) => putBackDatabase(indexedDB, name, content),
  look: (name, at) => lookDatabase(indexedDB, name, at),
};
