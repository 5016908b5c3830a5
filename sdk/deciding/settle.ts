import type { GuardingState } from '../guards/guarding';
import { wait } from './in-time';

/** Milliseconds after which the page gets its turn: less than a frame. */
const SLICE = 8;

/**
 * Asks again for everything that waits, in the order it came over all kinds, so that a replay is what the page would have
 * done; does it, gives it up or keeps it. Resolves when all is done.
 */
export async function settle({ waiting, endWaiting }: Pick<GuardingState, 'waiting' | 'endWaiting'>): Promise<void> {
  let started = performance.now();
  for (const attempt of waiting) {
    const decision = attempt.decision();
    if (decision === 'hold') continue;
    if (performance.now() - started > SLICE) {
      await wait();
      started = performance.now();
    }
    endWaiting(attempt, attempt.decision() === 'allow');
  }
}
