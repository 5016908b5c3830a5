import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { WebSocketServer, type RawData } from 'ws';

const textOf = (data: RawData): string => (data as Buffer).toString();

export const HOSTS = { www: 'www.dingtalk.localhost', open: 'open.dingtalk.localhost', appcenter: 'appcenter.dingtalk.localhost' } as const;
export const VENDOR = 'collect.metrics.localhost';
export const STRICT_CSP = "script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

export interface Received {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly cookies: string;
}

export interface TestPage {
  /** Markup before consent.js: a configuration other than the site's, say. */
  readonly before?: string;
  /** Script that runs right after consent.js, served as a file of its own. */
  readonly script?: string;
  readonly body?: string;
  /** False: without the JSON element. */
  readonly config?: unknown;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly lang?: string;
}

export interface Site {
  url(host: string, path?: string): string;
  /** Serves this page under `path` on all three hosts. */
  page(path: string, page: TestPage): void;
  /** Text or bytes that are served as they are, e.g. a vendor's script. `/bare` is there from the start. */
  file(path: string, content: string | Buffer): void;
  requests(): readonly Received[];
  /** What arrived at the vendor, as `METHOD path`; sockets as `WS path` and `WS-MESSAGE text`. */
  vendorRequests(): string[];
  clear(): void;
  /** A configuration as the site's own, with `changes` over it, and more entries. */
  config(changes?: object, ...more: readonly object[]): Record<string, unknown>;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.swf': 'application/x-shockwave-flash' };

function defaultConfig(port: number): Record<string, unknown> {
  const beacon = (scheme: string, whileHeld = {}) => ({ kind: 'beacon', name: `${scheme}://${VENDOR}:${port}/*`, purpose: 'analytics', vendor: 'metrics', lifetime: 'session', ...whileHeld });
  return {
    site: {
      name: 'DingTalk', property: 'www', hosts: Object.values(HOSTS), policyUrl: '/privacy', policyVersion: '2024-09-09',
      controller: { name: 'DingTalk (Singapore) Private Limited', contact: 'privacy@demo.invalid' },
    },
    language: 'en',
    vendors: [
      { id: 'metrics', name: 'Sample Metrics', policyUrl: 'https://metrics.example/privacy', purposes: ['analytics'], data: ['page URL'] },
      { id: 'ads', name: 'Sample Ads', policyUrl: null, policyUrlReason: 'a test vendor', purposes: ['advertising'] },
    ],
    entries: [
      { kind: 'cookie', name: 'session', purpose: 'necessary', lifetime: 'session' },
      { kind: 'local-storage', name: 'cart', purpose: 'necessary', lifetime: 'persistent' },
      { kind: 'cookie', name: '_sm_*', purpose: 'analytics', vendor: 'metrics', lifetime: 'P180D' },
      { kind: 'local-storage', name: 'sm_*', purpose: 'analytics', vendor: 'metrics', lifetime: 'persistent' },
      { kind: 'session-storage', name: 'sm_*', purpose: 'analytics', vendor: 'metrics', lifetime: 'session' },
      { kind: 'cookie', name: 'ad_id', purpose: 'advertising', vendor: 'ads', lifetime: 'P1Y' },
      { kind: 'cookie', name: '__Host-ad', purpose: 'advertising', vendor: 'ads', lifetime: 'P1Y' },
      { kind: 'local-storage', name: 'ad_id', purpose: 'advertising', vendor: 'ads', lifetime: 'unknown' },
      beacon('http'), beacon('ws'),
    ],
  };
}

function html({ before = '', script, body = '<h1>Page</h1>', config, lang = 'en' }: TestPage, path: string, siteConfig: unknown): string {
  const json = config === false ? '' : `<script type="application/json" id="dingtalk-consent-config">${JSON.stringify(config ?? siteConfig).replaceAll('<', '\\u003c')}</script>`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,">${before}${json}
<script src="/consent/consent.js"></script>${script === undefined ? '' : `<script src="/script?of=${encodeURIComponent(path)}"></script>`}</head><body>${body}</body></html>`;
}

export const closeServer = (server: Server, sockets: WebSocketServer): Promise<void> =>
  new Promise((resolve) => {
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
    server.closeAllConnections();
    server.close(() => resolve());
  });

/** A site of three hosts and one vendor on loopback; every request is kept. */
export async function startSite(): Promise<Site> {
  const pages = new Map<string, TestPage>([['/', {}]]);
  const files = new Map<string, string | Buffer>([['/bare', 'no SDK here']]);
  let received: Received[] = [];
  const port = (): number => (server.address() as AddressInfo).port;

  const vendor = (path: string, response: ServerResponse): void => {
    for (const header of ['origin', 'headers']) response.setHeader(`access-control-allow-${header}`, '*');
    if (path === '/events') {
      response.setHeader('content-type', 'text/event-stream');
      response.write('data: plain\n\nevent: named\ndata: by the server\n\n');
      return;
    }
    response.setHeader('content-type', 'text/javascript');
    response.end('window.vendorRan = (window.vendorRan ?? 0) + 1;');
  };
  const own = async (url: URL, response: ServerResponse): Promise<void> => {
    const path = url.pathname;
    const text = path === '/script' ? pages.get(url.searchParams.get('of') ?? '')?.script : files.get(path);
    if (text !== undefined || path.startsWith('/consent/')) {
      response.setHeader('content-type', TYPES[extname(path)] ?? 'text/javascript');
      response.end(text ?? (await readFile(join('dist/sdk', normalize(path.slice('/consent'.length))))));
      return;
    }
    const page = pages.get(path);
    if (!page) return void response.writeHead(404).end();
    response.setHeader('content-type', 'text/html; charset=utf-8');
    for (const [name, value] of Object.entries(page.headers ?? {})) response.setHeader(name, value);
    response.end(html(page, path, defaultConfig(port())));
  };
  const server = createServer((request: IncomingMessage, response) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    received.push({ method: request.method ?? '', host, path: request.url ?? '', cookies: request.headers.cookie ?? '' });
    response.setHeader('cache-control', 'no-store');
    if (host === VENDOR) vendor(request.url ?? '', response);
    else own(new URL(request.url ?? '/', `http://${host}`), response).catch(() => response.writeHead(404).end());
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    received.push({ method: 'WS', host: VENDOR, path: request.url ?? '', cookies: '' });
    socket.on('message', (data) => {
      received.push({ method: 'WS-MESSAGE', host: VENDOR, path: textOf(data), cookies: '' });
      socket.send(`echo ${textOf(data)}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: (host, path = '/') => `http://${host}:${port()}${path}`,
    page: (path, page) => void pages.set(path, page),
    file: (path, text) => void files.set(path, text),
    requests: () => received,
    vendorRequests: () => received.filter(({ host }) => host === VENDOR).map(({ method, path }) => `${method} ${path}`),
    clear: () => void (received = []),
    config(changes, ...more) {
      const config: Record<string, unknown> = { ...defaultConfig(port()), ...changes };
      return { ...config, entries: [...(config['entries'] as object[]), ...more] };
    },
    close: () => closeServer(server, sockets),
  };
}
