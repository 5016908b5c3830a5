import type { RawStore, RollbackLog } from './internals';
import type { Write } from './write';

/** By what undoes a transaction: what it wrote. */
const writesOf = new WeakMap<RollbackLog, Write[]>();

/** Starts the list of what a transaction writes. */
export function listWrites(log: RollbackLog): readonly Write[] {
  const writes: Write[] = [];
  writesOf.set(log, writes);
  return writes;
}

/**
 * Has a store in memory list what is written to it, whichever way: by the store itself, or by a cursor. A write that undoes
 * another comes without a log, one that fails throws: neither is listed.
 */
export function recordWrites(store: RawStore): void {
  const { storeRecord, deleteRecord, clear } = store;
  store.storeRecord = (record, noOverwrite, log) => {
    const before = log?.length ?? 0;
    const key = storeRecord.call(store, record, noOverwrite, log);
    /* To undo a record is one entry, to undo its number another. */
    if (log) writesOf.get(log)?.push({ does: noOverwrite ? 'add' : 'put', store, key, value: record.value, isNumbered: log.length - before > 1 });
    return key;
  };
  store.deleteRecord = (key, log) => {
    deleteRecord.call(store, key, log);
    if (log) writesOf.get(log)?.push({ does: 'delete', store, key });
  };
  store.clear = (log) => {
    clear.call(store, log);
    if (log) writesOf.get(log)?.push({ does: 'clear', store });
  };
}
