import { indexedDbEraser } from '../../../sdk/eraser/indexed-db';
import { copyDatabase, listDatabases, putBackDatabase } from './databases';
import type { FrameStore } from './frame-store';
import { lookDatabase } from './look-database';

export const indexedDbFrameStore: FrameStore = {
  list: () => listDatabases(indexedDB),
  remove: (name) => indexedDbEraser.remove(name, null),
  take: (name) => copyDatabase(indexedDB, name),
  putBack: (name, content) => putBackDatabase(indexedDB, name, content),
  look: (name, at) => lookDatabase(indexedDB, name, at),
};
