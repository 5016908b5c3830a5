/** One request as it reached the server, over HTTP or as a WebSocket message. */
export interface ReceivedRequest {
  /** Counts up from 1 over the server's life. */
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Without the port. */
  readonly host: string;
  /** The HTTP method, or `MESSAGE` for a WebSocket message. */
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** The Cookie header as sent, or an empty text. */
  readonly cookies: string;
  /** The first 4,096 characters. */
  readonly body: string;
}

const BODY_LIMIT = 4096;
const KEPT = 2000;

/** What the server received, the latest 2,000 requests: the truth that no page can colour. */
export interface ReceivedLog {
  add(request: Omit<ReceivedRequest, 'id' | 'time'>): void;
  /** Requests with a higher id, oldest first. */
  after(id: number): readonly ReceivedRequest[];
  clear(): void;
}

export function createReceivedLog(now: () => number = Date.now): ReceivedLog {
  let requests: ReceivedRequest[] = [];
  let last = 0;
  return {
    add(request) {
      requests.push({ ...request, body: request.body.slice(0, BODY_LIMIT), id: ++last, time: now() });
      if (requests.length > KEPT) requests.shift();
    },
    after: (id) => requests.filter((request) => request.id > id),
    clear: () => void (requests = []),
  };
}
