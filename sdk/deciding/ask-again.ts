import { addMonths } from '../lib/add-months';
import type { Reask } from '../protocol';
import { LATEST } from '../record/write-record';

/** When what was allowed, and what was refused, may be asked for again: milliseconds since 1970. */
export interface AskAgain {
  readonly allowed: number;
  readonly refused: number;
}

/** Where the rules can't be loaded, the strictest that any region has. */
const STRICTEST: Reask = { refusal: 12, acceptance: 6 };

/** Of an answer that was given at this time. */
export const askAgain = (time: number, { refusal, acceptance } = STRICTEST): AskAgain => ({ allowed: addMonths(time, acceptance), refused: addMonths(time, refusal) });

/** The next time at which anything of such an answer has to be looked at. */
export function lookAgain(time: number, reask: Reask): number {
  const { allowed, refused } = askAgain(time, reask);
  return Math.min(...[allowed, refused].filter((end) => end > Date.now()), LATEST);
}
