import { natives } from '../natives';
import type { Eraser } from './eraser';
import { pastGuard } from './past-guard';

/** Milliseconds until a database that another tab holds open counts as not deleted; the browser deletes it when that tab closes it. */
const LONGEST_WAIT = 3000;

/** Closes what this page has open: its connections would block the deletion for as long as it lives. */
function closeConnections(name: string): void {
  const { openDatabases } = natives();
  for (const reference of openDatabases) {
    const database = reference.deref();
    if (!database) openDatabases.delete(reference);
    else if (database.name === name) database.close();
  }
}

export const indexedDbEraser: Eraser = {
  async list() {
    const found = await pastGuard(indexedDB, 'databases');
    return found.map(({ name = '' }) => ({ name, size: 0 }));
  },
  async remove(name) {
    closeConnections(name);
    const request = pastGuard(indexedDB, 'deleteDatabase', name);
    await new Promise<void>((resolve) => {
      for (const ended of ['success', 'error']) request.addEventListener(ended, () => resolve());
      request.addEventListener('blocked', () => setTimeout(resolve, LONGEST_WAIT));
    });
  },
  outOfSight: () => null,
};
