import type { Attempt, GuardingState } from '../guards/guarding';
import type { HeldLimits } from '../protocol';

const SECOND = 1000;

/** Gives up requests that wait, oldest first, until what is left keeps the limits. Writes wait as long as the document lives. */
export function boundRequests({ waiting, endWaiting }: Pick<GuardingState, 'waiting' | 'endWaiting'>, { requests, bytes, seconds }: HeldLimits): void {
  const held = [...waiting].filter(({ kind }) => kind === 'beacon');
  let count = held.length;
  let size = held.reduce((sum, one) => sum + one.size, 0);
  const isTooMuch = ({ time }: Attempt): boolean => count > requests || size > bytes || Date.now() - time >= seconds * SECOND;
  for (const attempt of held) {
    if (!isTooMuch(attempt)) return;
    count--;
    size -= attempt.size;
    endWaiting(attempt, false);
  }
}
