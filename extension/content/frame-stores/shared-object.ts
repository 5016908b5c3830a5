import { sharedObjectEraser } from '../../../sdk/eraser/shared-object';
import { natives } from '../../../sdk/natives';
import { OBJECT_PREFIX } from '../../../sdk/protocol';
import { fromBase64, toBase64 } from '../../../sdk/shared-objects/base64';
import { objectArea } from '../../../sdk/shared-objects/object-area';
import { createObjectDatabase } from '../../../sdk/shared-objects/object-database';
import { createObjectStore, type ObjectStore } from '../../../sdk/shared-objects/object-store';
import { readSol } from '../../../sdk/shared-objects/read-sol';
import type { FrameStore, Look, LookAt } from './frame-store';
import { lookPage } from './look-page';
import { showSolValue } from './show-sol-value';

/** Where a shared object was found: as a player keeps it, or as the SDK does. */
interface CopiedObject {
  readonly keeper: 'player' | 'sdk';
  /** The `.sol` file, base64. */
  readonly sol: string;
}

/** Looking makes no database: where there is none, what is in local storage is all. */
async function ownObjects(): Promise<ObjectStore> {
  const store = createObjectStore(objectArea(natives()), createObjectDatabase((name) => indexedDB.open(name)));
  await store.ready();
  return store;
}

const isOwn = (name: string): boolean => localStorage.getItem(OBJECT_PREFIX + name) !== null;

async function solOf(name: string): Promise<CopiedObject> {
  if (!isOwn(name)) return { keeper: 'player', sol: localStorage.getItem(name) ?? '' };
  const bytes = (await ownObjects()).read(name);
  if (!bytes) throw new Error('it is not there any more');
  return { keeper: 'sdk', sol: toBase64(bytes) };
}

async function lookInto(name: string, at: LookAt): Promise<Look> {
  const { entries } = readSol(fromBase64((await solOf(name)).sol));
  return lookPage(entries, at, ({ name: field, value }) => ({ name: field, value: showSolValue(value), size: null, count: null }));
}

/** Flash-style shared objects, the players' and the SDK's own, decoded. */
export const sharedObjectFrameStore: FrameStore = {
  list: async () => (await sharedObjectEraser.list()).map(({ name, size }) => ({ key: name, name, size, count: null })),
  remove: (name) => sharedObjectEraser.remove(name, null),
  take: async (name) => ({ content: await solOf(name), losses: [] }),
  async putBack(name, content) {
    const { keeper, sol } = content as CopiedObject;
    if (keeper === 'player') return localStorage.setItem(name, sol);
    await (await ownObjects()).write(name, fromBase64(sol));
  },
  look: lookInto,
};

