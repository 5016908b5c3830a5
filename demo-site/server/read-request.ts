import type { IncomingMessage } from 'node:http';
import type { DemoRequest } from './reply';

/** More than any beacon of the demo sends. */
const LIMIT = 1_000_000;

const hostOf = (header: string | undefined): string => (header ?? '').replace(/:\d+$/, '').toLowerCase();

async function readBody(message: IncomingMessage): Promise<string> {
  let body = '';
  message.setEncoding('utf8');
  for await (const chunk of message) if (body.length < LIMIT) body += chunk as string;
  return body;
}

/** The request's address on a host of its own; a malformed one counts as `/`. */
export function urlOf(message: IncomingMessage): URL {
  const base = `http://${hostOf(message.headers.host) || 'unknown.invalid'}`;
  const path = message.url?.startsWith('/') ? message.url : '/';
  return URL.canParse(base + path) ? new URL(base + path) : new URL('http://unknown.invalid/');
}

/** Reads a whole request. Throws when the sender breaks off. */
export const readRequest = async (message: IncomingMessage): Promise<DemoRequest> => ({
  host: hostOf(message.headers.host),
  method: message.method ?? 'GET',
  url: urlOf(message),
  cookies: message.headers.cookie ?? '',
  origin: message.headers.origin ?? '',
  body: await readBody(message),
});
