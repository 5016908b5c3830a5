import type { TcfPurposes } from './device-storage';

/** Purposes of the framework, as of its version 2.3: 1 to 11. */
const MOST = 11;

/** Reads `analytics=1,7` and the like. Throws a `TypeError` that says what to write instead. */
export function readTcfPurposes(texts: readonly string[], known: readonly string[]): TcfPurposes {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.lastIndexOf('=');
      const id = text.slice(0, Math.max(at, 0));
      const numbers = text.slice(at + 1).split(',').filter(Boolean).map(Number);
      if (!known.includes(id)) throw new TypeError(`--tcf ${text}: write one of ${known.join(', ')} before the =.`);
      if (!numbers.every((one) => Number.isInteger(one) && one >= 1 && one <= MOST)) throw new TypeError(`--tcf ${text}: write numbers from 1 to ${MOST} behind the =, with commas between.`);
      return [id, [...new Set(numbers)].sort((a, b) => a - b)];
    }),
  );
}
