import { handOver, handedTo, serves } from './hand-over';
import type { MemoryConnection, RawDatabase } from './internals';
import { connect, disconnect, type RealDatabase } from './real-database';
import { replayStep } from './replay-step';
import type { Step } from './write';

/** What of one name is in memory. */
export interface Memory {
  state: 'held' | 'granted' | 'refused';
  /** The newest, where the page deleted one and made another. */
  database: RawDatabase | undefined;
  /** What the real database has not been told yet. */
  readonly steps: Step[];
  /** Requests to open or delete it that have not ended. */
  readonly asked: Set<IDBOpenDBRequest>;
  /** The page named a version when it opened it. */
  isVersioned: boolean;
}

/** Milliseconds after which the page gets its turn: less than a frame. */
const SLICE = 8;

export const isRunning = ({ _state }: { readonly _state: string }): boolean => _state !== 'finished';

const isIdle = ({ asked, steps, database }: Memory): boolean => !asked.size && !steps.length && !database?.transactions.some(isRunning);

const openIn = ({ database }: Memory): MemoryConnection[] => database?.connections.filter((one) => !one._closePending && !handedTo.has(one)) ?? [];

/** Does what is on the list, and what comes onto it meanwhile. */
async function replay({ steps, isVersioned }: Memory, real: RealDatabase, isAllowed: () => boolean): Promise<void> {
  let started = performance.now();
  for (const step of steps) {
    if (!isAllowed()) break;
    await replayStep(real, step, isVersioned);
    if (performance.now() - started < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    started = performance.now();
  }
  steps.length = 0;
  await Promise.all(real.pending);
}

/** The page's connections go over to the real database, once nothing is on its way in memory. Where that can't serve them they stay, and what they commit follows. */
async function join(memory: Memory, real: RealDatabase): Promise<void> {
  if (!isIdle(memory)) return;
  if (!openIn(memory).length) return disconnect(real);
  const db = real.connection ?? (await connect(real));
  const { database } = memory;
  if (!db || !database || !isIdle(memory) || real.isRenumbered || !serves(db, database)) return;
  db.onversionchange = null;
  real.connection = null;
  handOver(openIn(memory), db);
  for (const store of database.rawObjectStores.values()) store.clear();
}

/** Brings to the real database what was committed in memory. Never rejects: the page went on long ago. */
export async function carryOver(memory: Memory, real: RealDatabase, isAllowed: () => boolean): Promise<void> {
  try {
    await replay(memory, real, isAllowed);
    if (isAllowed()) await join(memory, real);
  } catch {
    memory.steps.length = 0; // storage is denied: the page keeps what it has in memory
  }
}
