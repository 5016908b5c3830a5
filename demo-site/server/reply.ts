/** A request as the demo's responders see it. */
export interface DemoRequest {
  /** Without the port. */
  readonly host: string;
  readonly method: string;
  readonly url: URL;
  /** The Cookie header. */
  readonly cookies: string;
  /** The Origin header. */
  readonly origin: string;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}

export const htmlReply = (body: string, headers: Reply['headers'], status = 200): Reply => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
  body,
});

export const textReply = (body: string, status = 200): Reply => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body,
});

export const jsonReply = (value: unknown): Reply => ({
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});

export const emptyReply = (headers: Reply['headers'] = {}): Reply => ({ status: 204, headers, body: '' });
