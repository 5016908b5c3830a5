import type { ChainPoint, HistoryEvent } from '../protocol';
import { eventText } from './chain-crypto';

/* Stored data is parsed, never trusted. */
type Read<T> = { readonly [K in keyof T]?: unknown };

const isHash = (value: unknown): value is string | null => value === null || (typeof value === 'string' && /^[\w-]+$/.test(value));
const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

/** A value as a place in a chain, or null for what is none. */
export function readPoint(value: unknown): ChainPoint | null {
  const { seq, hash } = Object(value) as Read<ChainPoint>;
  return isNumber(seq) && isHash(hash) ? { seq, hash } : null;
}

function hasText(event: HistoryEvent): boolean {
  try {
    return !!eventText(event);
  } catch {
    return false; // what JSON does not have, and so no event of ours
  }
}

/** Whether a value has the form of an event. Whether it says what it said once, its hash tells. */
export function isEvent(value: unknown): value is HistoryEvent {
  const { time, event, id, key, previous, signature } = Object(value) as Read<HistoryEvent>;
  const hasForm = readPoint(value) && [time, event, id].every((text) => typeof text === 'string') && [key, previous, signature].every(isHash);
  return !!hasForm && hasText(value as HistoryEvent);
}
