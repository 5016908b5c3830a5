import type { MemoryTransaction, RawDatabase } from './internals';
import { queueTask } from './queue-task';

/** The first that waits and has nothing in its way. https://w3c.github.io/IndexedDB/#transaction-scheduling */
function nextIn({ transactions, rawObjectStores }: RawDatabase): MemoryTransaction | null {
  const taken = new Set<string>();
  const read = new Set<string>();
  for (const transaction of transactions) {
    const { mode, _scope, _started, _state } = transaction;
    if (_state === 'finished') continue;
    const isReading = mode === 'readonly';
    const isFree = [..._scope].every((name) => !taken.has(name) && (isReading || !read.has(name)));
    if (!_started && isFree) return transaction;
    for (const name of _scope) (_started && isReading ? read : taken).add(name);
    if (taken.size >= rawObjectStores.size) return null; // nobody behind is free: thousands may wait in a row
  }
  return null;
}

/** Has a database in memory start its transactions in this way: the library goes through all of them for each. */
export function startInTurn(database: RawDatabase): void {
  let isQueued = false;
  const startNext = (): void => {
    isQueued = false;
    const transaction = nextIn(database);
    if (!transaction) return;
    for (const type of ['complete', 'abort']) transaction.addEventListener(type, database.processTransactions);
    database.processTransactions();
    transaction._start();
  };
  database.processTransactions = () => {
    if (!isQueued) queueTask(startNext);
    isQueued = true;
  };
}
