import { createHeldDatabase, type HeldDatabase } from './indexed-db/held-database';
import { failRequest, linkRequest } from './indexed-db/link-request';
import type { LaterCall, LaterCalls } from './later';

/** By factory (a storage bucket has one of its own) and name: what lives in memory. */
const memories = new WeakMap<object, Map<string, HeldDatabase>>();

/** The factories of all realms of the origin reach the same databases. */
function heldBy({ self, realm }: LaterCall): Map<string, HeldDatabase> {
  const factory = self === realm.indexedDB ? indexedDB : self;
  const held = memories.get(factory) ?? new Map<string, HeldDatabase>();
  memories.set(factory, held);
  return held;
}

/** The database in memory that a call is about. One that went over to disk is none any more; one that was refused stays so until the visitor is asked anew. */
function databaseFor(call: LaterCall): HeldDatabase {
  const { name, guarding, waits } = call;
  const held = heldBy(call);
  const before = held.get(name);
  if (before && before.state() !== 'granted' && !(waits && before.state() === 'refused')) return before;
  const made = createHeldDatabase(name, () => guarding.visible(name));
  held.set(name, made);
  return made;
}

/** Gives the request in the page's hands what it stands for: the platform's, where the visitor allowed it while this file was loaded, or one of a database in memory. */
async function answerWith(call: LaterCall, inMemory: (database: HeldDatabase) => IDBOpenDBRequest): Promise<void> {
  const { ended, native, name } = call;
  const answer = call.answer as IDBOpenDBRequest;
  try {
    const isAllowed = await Promise.race([ended, Promise.resolve(false)]);
    if (isAllowed) {
      await heldBy(call).get(name)?.settled();
      return linkRequest(answer, native() as IDBOpenDBRequest);
    }
    const database = databaseFor(call);
    linkRequest(answer, inMemory(database));
    void ended.then(database.end);
  } catch (error) {
    failRequest(answer, error);
  }
}

/**
 * IndexedDB that waits for the visitor's choice, or was refused: it lives in memory, on the fake-indexeddb library, behind
 * objects that pass for the platform's.
 *
 * While held the page sees what it wrote itself, and nothing of what lies on disk. When it is **granted**, every committed upgrade
 * and transaction is made once more on disk, in its order, and the page's open connections go over to the real database. Where
 * there is one already (from before the visitor was asked), what lies in it stays, and
 * - a record with the same key is replaced by a `put`, and kept against an `add`;
 * - a record that the store numbers itself gets the next number there; what the page does to its number goes to that record;
 * - `clear`, `delete` of a key or a range, and `deleteDatabase` do what the page meant them to, to older records too. In a store that
 *   numbers its records only those are deleted that the page put there, since it saw other numbers;
 * - it is never given a lower version. Stores and indexes that it lacks are made by an upgrade to the page's version, or to the next one where the
 *   page named no version. Where it has that version or a higher one already no upgrade is made, which would keep the page from
 *   opening it ever again: what was written to stores that are not there, or to one that has its keys elsewhere, stays in memory;
 * - an upgrade that would bring neither store nor index is left to the page, which does it when it opens the database next;
 * - it waits for other tabs that keep the database open in an older version.
 * Where the real database lacks something of this, or numbered a record otherwise, the page's connections stay in memory, and what they
 * commit still follows to disk.
 *
 * When it is **refused** all records are forgotten, and those of each later transaction as soon as it has ended; the stores
 * stay, so that the page's code goes on.
 */
export const calls: LaterCalls = {
  open: (call) => answerWith(call, (held) => held.open(call.args[1] as number | undefined, (version) => call.native([call.name, version]) as IDBOpenDBRequest)),
  deleteDatabase: (call) => answerWith(call, (held) => held.remove(() => call.native() as IDBOpenDBRequest)),
  async databases(call) {
    const stored = ((await call.native()) as IDBDatabaseInfo[]).filter(({ name = '' }) => call.guarding.visible(name));
    const held = [...heldBy(call).values()].filter((database) => database.state() === 'held');
    const listed = await Promise.all(held.map((database) => database.list()));
    return [...stored, ...listed.flat()];
  },
};
