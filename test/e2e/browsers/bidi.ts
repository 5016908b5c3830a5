import WebSocket, { type RawData } from 'ws';

/** A WebDriver BiDi connection: https://w3c.github.io/webdriver-bidi/ */
export interface Bidi {
  /** Sends a command; the error names the command and what the browser said. */
  send<T = Record<string, unknown>>(method: string, params?: Record<string, unknown>): Promise<T>;
  close(): Promise<void>;
}

interface Message {
  readonly id?: number | null;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

interface Waiting {
  readonly method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, Waiting>();
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  socket.on('message', (data: RawData) => settle(waiting, JSON.parse((data as Buffer).toString('utf8')) as Message));
  socket.on('close', () => {
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: the browser has gone`));
    waiting.clear();
  });
  let last = 0;
  return {
    send: <T>(method: string, params = {}) =>
      new Promise<T>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { method, resolve: (result) => resolve(result as T), reject });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () =>
      new Promise((resolve) => {
        if (socket.readyState === WebSocket.CLOSED) return resolve();
        socket.once('close', () => resolve());
        socket.close();
      }),
  };
}

function settle(waiting: Map<number, Waiting>, message: Message) {
  if (typeof message.id !== 'number') return;
  const command = waiting.get(message.id);
  if (!command) return;
  waiting.delete(message.id);
  if (message.type === 'error') command.reject(new Error(`${command.method}: ${message.error}: ${message.message}`));
  else command.resolve(message.result);
}
