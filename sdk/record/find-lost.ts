import type { ChainPoint, HistoryEvent, LostRange } from '../protocol';
import { isEvent, readPoint } from './is-chain';

/** What lies in the database, as it was read. */
export interface StoredChain {
  readonly keys: readonly number[];
  /** By position of its key; undefined: it could not be read. */
  readonly values: readonly unknown[];
  readonly head: unknown;
  readonly checkpoint: unknown;
}

export interface FoundChain {
  readonly history: readonly HistoryEvent[];
  readonly head: ChainPoint | null;
  readonly checkpoint: ChainPoint | null;
  readonly lost: readonly LostRange[];
}

/** Sorts what was stored into what can be read, and the numbers of what is missing. Nothing readable is left out, whatever lies around it. */
export function findLost({ keys, values, ...stored }: StoredChain): FoundChain {
  const history = values.filter((value, index): value is HistoryEvent => isEvent(value) && value.seq === keys[index]);
  const last = history.at(-1);
  const read = readPoint(stored.head);
  const head = read && read.seq >= (last?.seq ?? 0) ? read : last ? { seq: last.seq, hash: last.hash } : read;
  const checkpoint = readPoint(stored.checkpoint);
  const lost: LostRange[] = [];
  let next = (checkpoint?.seq ?? 0) + 1;
  const missing = (before: number): void => void (before > next && lost.push({ from: next, to: before - 1 }));
  for (const { seq } of history) {
    missing(seq);
    next = seq + 1;
  }
  missing(Math.max(head?.seq ?? 0, ...keys.slice(-1)) + 1);
  return { history, head, checkpoint, lost };
}
