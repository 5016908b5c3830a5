import type { Attempt, GuardingState } from '../guards/guarding';

/** Milliseconds after which the page gets its turn: less than a frame. */
const SLICE = 8;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Ends one attempt that waits: does it, or gives it up. */
export function endAttempt({ waiting, tell }: Pick<GuardingState, 'waiting' | 'tell'>, attempt: Attempt, isAllowed: boolean): void {
  if (!waiting.delete(attempt)) return;
  let isDone = isAllowed;
  try {
    attempt.end(isAllowed);
  } catch {
    isDone = false; // the platform refuses the write (quota, security): its caller went on long ago
  }
  tell(isDone ? 'released' : 'dropped', attempt);
}

/**
 * Asks again for everything that waits, in the order it came over all kinds, so that a replay is what the page would have
 * done; does it, gives it up or keeps it. Resolves when all is done.
 */
export async function settle(guarding: Pick<GuardingState, 'waiting' | 'tell'>): Promise<void> {
  let started = performance.now();
  for (const attempt of guarding.waiting) {
    const decision = attempt.decision();
    if (decision === 'hold') continue;
    if (performance.now() - started > SLICE) {
      await nextTurn();
      started = performance.now();
    }
    endAttempt(guarding, attempt, attempt.decision() === 'allow');
  }
}
