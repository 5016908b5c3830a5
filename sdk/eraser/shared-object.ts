import { natives } from '../natives';
import { OBJECT_DATABASE, OBJECT_PREFIX } from '../protocol';
import { objectArea } from '../shared-objects/object-area';
import { createObjectDatabase } from '../shared-objects/object-database';
import { createObjectStore, type ObjectStore } from '../shared-objects/object-store';
import { sharedObjectName } from '../shared-objects/shared-object-name';
import type { Eraser, Found } from './eraser';
import { pastGuard } from './past-guard';

/** The SDK's own shared objects. */
export type OwnObjects = Pick<ObjectStore, 'list' | 'remove'>;

let own: OwnObjects | undefined;

/** Where the page uses shared objects, the ones it has in memory have to go with what is stored. */
export function adoptObjects(objects: OwnObjects | undefined): void {
  own = objects;
}

/** Past what a page uses: another page of this host may have left some. */
const openOwn = (): OwnObjects =>
  (own ??= createObjectStore(objectArea(natives()), createObjectDatabase((name) => pastGuard(indexedDB, 'open', name))));

async function listOwn(): Promise<Found[]> {
  const databases = await pastGuard(indexedDB, 'databases').catch(() => []);
  const isUsed = databases.some(({ name }) => name === OBJECT_DATABASE) || natives().names(natives().localStorage).some((name) => name.startsWith(OBJECT_PREFIX));
  return isUsed ? openOwn().list() : [];
}

/** A player writes back what is deleted beside it, when it goes or the page does: it has to go first. */
function removePlayers(): void {
  for (const element of document.querySelectorAll('*')) if (element.localName.startsWith('ruffle-')) element.remove();
}

/** As Ruffle keeps them: one entry of local storage each. */
function listPlayers(): Found[] {
  const { localStorage, getItem, names } = natives();
  return names(localStorage).flatMap((name) => {
    const value = getItem(localStorage as Storage, name) ?? '';
    return sharedObjectName(name, value) === name ? [{ name, size: name.length + value.length, value }] : [];
  });
}

/** Flash-style shared objects, the players' and the SDK's own, by `host/path/name`. */
export const sharedObjectEraser: Eraser = {
  list: async () => [...listPlayers(), ...(await listOwn())],
  async remove(name) {
    const { localStorage, getItem, removeItem } = natives();
    if (localStorage && getItem(localStorage, name) !== null) {
      removePlayers();
      removeItem(localStorage, name);
    }
    await own?.remove(name);
  },
  outOfSight: () => null,
};
