import { RECORD_COOKIE } from '../protocol';

/** Milliseconds. A lock has a name, and any script of the page may hold it: nobody waits for it for ever. */
const LONGEST_WAIT = 2000;

/** Runs while no other tab of this host does the same, where the browser has locks. Only spares work: who comes too late is found by the head of the chain. */
export async function oneTabAtATime<T>(run: () => Promise<T>): Promise<T> {
  const { locks } = navigator;
  let isRunning = false;
  const started = (): Promise<T> => {
    isRunning = true;
    return run();
  };
  if (!locks) return run();
  return locks.request(RECORD_COOKIE, { signal: AbortSignal.timeout(LONGEST_WAIT) }, started).catch((error: unknown) => {
    if (isRunning) throw error;
    return run();
  });
}
