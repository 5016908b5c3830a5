import { addMonths } from '../lib/add-months';
import type { Reask } from '../protocol';
import { LATEST } from '../record/write-record';

/** Where the rules can't be loaded, the strictest that any region has. */
const STRICTEST: Reask = { refusal: 12, acceptance: 6 };

/** When the answers that were given at this time may be asked for again, by their sort: milliseconds since 1970 in the place of months. */
export const askAgain = (time: number, { refusal, acceptance } = STRICTEST): Reask => ({ refusal: addMonths(time, refusal), acceptance: addMonths(time, acceptance) });

/** The next time at which anything of such an answer has to be looked at. */
export function lookAgain(time: number, reask: Reask): number {
  const { refusal, acceptance } = askAgain(time, reask);
  return Math.min(...[refusal, acceptance].filter((end) => end > Date.now()), LATEST);
}
