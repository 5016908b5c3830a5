import { carryOver, isRunning, type Memory } from './carry-over';
import type { MemoryConnection, RawDatabase } from './internals';
import { memoryFactory, watchTransactions, type Ended } from './memory-factory';
import { createRealDatabase, type OpenReal } from './real-database';
import { stepOf } from './write';

/** One database that lives in memory. */
export interface HeldDatabase {
  state(): 'held' | 'granted' | 'refused';
  /** Opens it in memory; `real` opens the real one, when that is allowed. */
  open(version: number | undefined, real: OpenReal): IDBOpenDBRequest;
  /** Deletes it in memory; `real` deletes the real one, when that is allowed. */
  remove(real: () => IDBOpenDBRequest): IDBOpenDBRequest;
  list(): Promise<IDBDatabaseInfo[]>;
  /** The visitor has chosen. */
  end(isAllowed: boolean): void;
  /** Resolves when what was allowed lies on disk. */
  settled(): Promise<void>;
}

/** Forgets the records of these stores. The stores stay: the page has them open. */
function forget({ rawObjectStores }: RawDatabase, isMeant: (name: string) => boolean): void {
  for (const [name, store] of rawObjectStores) if (isMeant(name)) store.clear();
}

/** Not what a transaction is at work on: that is forgotten when it has ended. */
function forgetAll(database: RawDatabase): void {
  const busy = database.transactions.filter(isRunning);
  forget(database, (name) => !busy.some(({ _scope }) => _scope.has(name)));
}

function refuse(memory: Memory): void {
  memory.state = 'refused';
  memory.steps.length = 0;
  if (memory.database) forgetAll(memory.database);
}

/** Keeps note of what a transaction did that has just ended in memory, or forgets it. */
function note(memory: Memory, database: RawDatabase, { transaction, writes, isCommitted }: Ended): void {
  if (memory.state === 'refused') return forget(database, (store) => transaction._scope.has(store));
  const step = isCommitted && stepOf(transaction, database, writes);
  if (step) memory.steps.push(step);
}

/** `isAllowed` is asked before anything is written to the real database: a visitor may withdraw meanwhile. */
export function createHeldDatabase(name: string, isAllowed: () => boolean): HeldDatabase {
  const factory = memoryFactory();
  const real = createRealDatabase();
  const memory: Memory = { state: 'held', database: undefined, steps: [], asked: new Set(), isVersioned: false };
  let work = Promise.resolve();
  const goOn = (): void => {
    if (memory.state === 'granted' && !isAllowed()) refuse(memory); // withdrawn
    if (memory.state === 'granted') work = work.then(() => carryOver(memory, real, isAllowed));
  };
  const watch = (request: IDBOpenDBRequest): void => {
    const database = (request.result as unknown as MemoryConnection)._rawDatabase;
    memory.database = database;
    watchTransactions(database, (end) => {
      goOn(); // first, since it tells whether the visitor has withdrawn; what it starts comes after this turn
      note(memory, database, end);
    });
  };
  const ask = (request: IDBOpenDBRequest, onSuccess: (request: IDBOpenDBRequest) => void): IDBOpenDBRequest => {
    memory.asked.add(request);
    request.addEventListener('success', () => onSuccess(request));
    for (const type of ['success', 'error']) {
      request.addEventListener(type, () => {
        memory.asked.delete(request);
        goOn();
      });
    }
    return request;
  };
  return {
    state: () => memory.state,
    open(version, openReal) {
      real.open = openReal;
      memory.isVersioned ||= version !== undefined;
      const request = factory.open(name, version);
      request.addEventListener('upgradeneeded', () => watch(request));
      return ask(request, watch);
    },
    remove: (remove) => ask(factory.deleteDatabase(name), () => void (memory.state !== 'refused' && memory.steps.push({ does: 'remove', remove }))),
    list: () => factory.databases(),
    end(isGranted) {
      if (memory.state !== 'held') return;
      if (!isGranted) return refuse(memory);
      memory.state = 'granted';
      goOn();
    },
    settled: () => work,
  };
}
