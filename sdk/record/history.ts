import { createStore, get, update, type UseStore } from 'idb-keyval';
import type { ConsentRecord } from '../protocol';

/** One line of the history on this host. */
export interface HistoryEvent {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly event: 'chosen' | 'unreadable';
  readonly record?: ConsentRecord;
  /** The script that asked, for choices with source `api`. */
  readonly script?: string;
  /** The text of a record cookie that could not be read. */
  readonly text?: string;
}

const KEY = 'history';
const LONGEST = 1000;
let store: UseStore | undefined;

const opened = (): UseStore => (store ??= createStore('dingtalk_consent', 'history'));

/** Appends one event; what is older than the last thousand goes. Rejects where the browser denies databases. */
export function appendHistory(event: HistoryEvent): Promise<void> {
  return update<HistoryEvent[]>(KEY, (events = []) => [...events, event].slice(-LONGEST), opened());
}

/** All events of this host, oldest first. */
export async function readHistory(): Promise<HistoryEvent[]> {
  return (await get<HistoryEvent[]>(KEY, opened())) ?? [];
}
