import { addMonths } from '../lib/add-months';
import type { Reask, Ruling } from '../protocol';

/** When what was allowed, and what was refused, may be asked for again: milliseconds since 1970. */
export interface AskAgain {
  readonly allowed: number;
  readonly refused: number;
}

/** Where the rules can't be loaded, the strictest that any region has. */
const STRICTEST: Reask = { refusal: 12, acceptance: 6 };

/** What the rule of the visitor's region says. */
export async function askAgain(rule: () => Promise<Ruling>): Promise<AskAgain> {
  const { refusal, acceptance } = await rule().then((ruling) => ruling.rule.reask, () => STRICTEST);
  const now = Date.now();
  return { allowed: addMonths(now, acceptance), refused: addMonths(now, refusal) };
}
