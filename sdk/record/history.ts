import { get, promisifyRequest, update, type UseStore } from 'idb-keyval';
import { natives } from '../natives';
import { apply } from '../natives/reflect';
import { RECORD_COOKIE, type ConsentRecord } from '../protocol';

/** One line of the history on this host. */
export interface HistoryEvent {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly event: 'chosen' | 'unreadable' | 'account-closed' | 'organisation-left' | 'policy-updated' | 'notice-shown';
  readonly record?: ConsentRecord;
  /** The script that asked, for choices with source `api`. */
  readonly script?: string;
  /** The text of a record cookie that could not be read. */
  readonly text?: string;
}

/** One of the SDK's own names. */
const DATABASE = RECORD_COOKIE;
const KEY = 'history';
const LONGEST = 1000;
let store: UseStore | undefined;

/** As idb-keyval's createStore does it, but past the guard: page script may not open the SDK's own database. */
function openStore(): UseStore {
  const open = natives().original(indexedDB.open as never) as IDBFactory['open'];
  const request = apply(open, indexedDB, [DATABASE]);
  request.onupgradeneeded = () => request.result.createObjectStore(KEY);
  const database = promisifyRequest(request);
  return async (mode, use) => use((await database).transaction(KEY, mode).objectStore(KEY));
}

const opened = (): UseStore => (store ??= openStore());

/** Appends one event; what is older than the last thousand goes. Rejects where the browser denies databases. */
export async function appendHistory(event: HistoryEvent): Promise<void> {
  await update<HistoryEvent[]>(KEY, (events = []) => [...events, event].slice(-LONGEST), opened());
}

/** All events of this host, oldest first. */
export async function readHistory(): Promise<HistoryEvent[]> {
  return (await get<HistoryEvent[]>(KEY, opened())) ?? [];
}
