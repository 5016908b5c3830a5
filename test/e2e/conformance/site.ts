import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';
import { WebSocketServer, type RawData } from 'ws';
import { closeServer } from '../consent/site';
import { config, recordCookie } from './granted';

/** The page without the guards and the page with them: sites of their own, that share no storage. */
export const HOSTS = { plain: 'www.plain.localhost', guarded: 'www.guard.localhost' } as const;

const FOLDER = 'test/e2e/conformance';
const GIF = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

export interface ConformanceSite {
  /** The page that runs the checks of one file. */
  url(host: string, checks: string): string;
  /** Parts of the SDK that pages asked for, besides `consent.js`. */
  loadedLater(): string[];
  close(): Promise<void>;
}

interface Arrived {
  readonly method: string | undefined;
  readonly path: string;
  readonly type: string | null;
  readonly body: string;
}

type Answer = (url: URL, request: IncomingMessage, response: ServerResponse) => unknown;

const send = (response: ServerResponse, type: string, body: string | Buffer): void => void response.setHeader('content-type', type).end(body);
const html = (head: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Checks</title><link rel="icon" href="data:,">${head}</head><body></body></html>`;
const bodyOf = (request: IncomingMessage): Promise<string> => text(request);
const anyBoundary = (body: string): string => body.replace(/-{4,}\S+/g, '(boundary)').trim();

/** On the plain site `consent.js` is there and empty, so that both pages have the same elements. */
const page: Answer = (url, _request, response) => {
  const rule = url.searchParams.get('checks') === 'undeclarable' ? 'allow' : 'hold';
  response.setHeader('set-cookie', recordCookie());
  send(response, 'text/html; charset=utf-8', html(`<script type="application/json" id="dingtalk-consent-config">${JSON.stringify(config(url.port, rule))}</script>
<script src="/consent/consent.js"></script><script src="/conformance/page/loose.cjs"></script><script type="module" src="/conformance/page/run.mjs"></script><template><button data-consent="preferences"></button></template>`).replace('<body>', '<body><button data-consent="preferences" hidden></button>'));
};

const events: Answer = (_url, _request, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('retry: 60000\n\ndata: first\nid: 7\n\nevent: named\ndata: second\n\n');
};

const echo: Answer = async (url, request, response) => {
  const { accept, 'content-type': type, 'x-check': check, cookie, referer } = request.headers;
  const body = await bodyOf(request);
  response.setHeader('x-answer', 'yes');
  send(response, 'application/json', JSON.stringify({ method: request.method, search: url.search, accept, type: type?.replace(/boundary=.*/, 'boundary'), check, cookie: !!cookie, referer, body: anyBoundary(body).slice(0, 200) }));
};

const ANSWERS: Readonly<Record<string, Answer>> = {
  '/page/run': page,
  '/echo': echo,
  '/events': events,
  '/blank': (_url, _request, response) => send(response, 'text/html', html('')),
  '/listener': (_url, _request, response) => send(response, 'text/html', html('<script type="module" src="/conformance/page/listener.mjs"></script>')),
  '/text': (_url, _request, response) => send(response, 'text/plain', 'text'),
  '/xml': (_url, _request, response) => send(response, 'text/xml', '<a><b/></a>'),
  '/image.gif': (_url, _request, response) => send(response, 'image/gif', GIF),
  '/worker.js': (_url, _request, response) => send(response, 'text/javascript', 'addEventListener("fetch", () => undefined);'),
  '/redirect': (_url, _request, response) => void response.writeHead(302, { location: '/text' }).end(),
  '/gone': (_url, _request, response) => void response.writeHead(404, { 'content-type': 'text/plain' }).end('gone'),
  '/broken': (_url, request) => void request.socket.destroy(),
  '/never': () => undefined,
};

async function file(path: string, host: string, response: ServerResponse): Promise<void> {
  const isSdk = path.startsWith('/consent/');
  if (isSdk && host === HOSTS.plain) return send(response, 'text/javascript', '');
  const source = await readFile(isSdk ? join('dist/sdk', normalize(path.slice('/consent'.length))) : join(FOLDER, normalize(path.slice('/conformance'.length))));
  send(response, 'text/javascript', source);
}

/** One server for both sites and for the vendor that the checks send to. */
export async function startConformanceSite(): Promise<ConformanceSite> {
  const arrived = new Map<string, Arrived[]>();
  const later: string[] = [];
  const note = async (url: URL, request: IncomingMessage): Promise<void> => {
    const id = url.searchParams.get('id') ?? '';
    const about = { method: request.method, path: url.pathname, type: request.headers['content-type']?.replace(/boundary=.*/, 'boundary') ?? null };
    arrived.set(id, [...(arrived.get(id) ?? []), { ...about, body: anyBoundary(await bodyOf(request)).slice(0, 100) }]);
  };
  const answer = async (url: URL, request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const { pathname, hostname } = url;
    if (pathname === '/received') return send(response, 'application/json', JSON.stringify(arrived.get(url.searchParams.get('id') ?? '') ?? []));
    if (pathname.startsWith('/collect') && request.method !== 'OPTIONS') await note(url, request);
    if (pathname.startsWith('/consent/') && pathname !== '/consent/consent.js') later.push(pathname);
    if (/^\/(consent|conformance)\//.test(pathname)) return file(pathname, hostname, response);
    const known = ANSWERS[pathname.replace(/^\/collect/, '') || '/text'];
    return known ? known(url, request, response) : response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    response.setHeader('cache-control', 'no-store');
    if (request.url?.includes('closed') !== true) {
      response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
      response.setHeader('access-control-allow-credentials', 'true');
      response.setHeader('access-control-allow-headers', 'x-check, content-type');
    }
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    answer(url, request, response).catch(() => response.writeHead(404).end());
  });
  const sockets = new WebSocketServer({ server, verifyClient: ({ req }: { req: IncomingMessage }) => req.url !== '/refused', handleProtocols: (offered) => [...offered][0] ?? false });
  sockets.on('connection', (socket) => socket.on('message', (data: RawData, isBinary) => socket.send(data as Buffer, { binary: isBinary })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (host, checks) => `http://${host}:${port}/page/run?checks=${checks}`,
    loadedLater: () => later,
    close: () => closeServer(server, sockets),
  };
}
