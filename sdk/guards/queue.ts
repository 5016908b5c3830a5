import type { Decision } from '../protocol';
import type { Attempt } from './guard';

/** How many requests may wait, and how long. Writes wait as long as the document lives. */
const MOST_REQUESTS = 200;
/** Milliseconds. */
const LONGEST_WAIT = 300_000;

export interface Queue {
  add(attempt: Attempt): void;
  /** Asks again for everything that waits, in the order it came: does it, gives it up or keeps it. */
  settle(): void;
  size(): number;
}

/**
 * What waits for the visitor's choice: one order over all kinds, so that a replay is what the page would have done.
 * `ended` is told what went through, and what was refused.
 */
export function createQueue(decide: (attempt: Attempt) => Decision, ended: (attempt: Attempt, isAllowed: boolean) => void): Queue {
  const waiting = new Set<Attempt>();
  const end = (attempt: Attempt | undefined, isAllowed = false): void => {
    if (!attempt || !waiting.delete(attempt)) return;
    try {
      attempt.end(isAllowed);
    } catch {
      // The platform refuses the write (quota, security): the caller went on long ago, nobody is left to tell.
    }
    ended(attempt, isAllowed);
  };
  return {
    add(attempt) {
      waiting.add(attempt);
      if (attempt.kind !== 'beacon') return;
      setTimeout(end, LONGEST_WAIT, attempt);
      const requests = [...waiting].filter(({ kind }) => kind === 'beacon');
      if (requests.length > MOST_REQUESTS) end(requests[0]);
    },
    settle() {
      for (const attempt of [...waiting]) {
        const decision = decide(attempt);
        if (decision !== 'hold') end(attempt, decision === 'allow');
      }
    },
    size: () => waiting.size,
  };
}
