import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const HOST = 'www.bare.localhost';

/** The least that a site needs; nothing on its page asks the SDK anything. */
const CONFIG = {
  site: {
    name: 'Bare',
    hosts: [HOST],
    policyUrl: '/privacy',
    policyVersion: '1',
    controller: { name: 'Bare', contact: 'privacy@demo.invalid' },
  },
  language: 'en',
  vendors: [],
  entries: [{ kind: 'cookie', name: 'seen', purpose: 'analytics', lifetime: 'session', data: ['count'] }],
};

const page = (control: string) => `<!doctype html><html lang="en"><title>Bare</title>
<script type="application/json" id="dingtalk-consent-config">${JSON.stringify(CONFIG)}</script>
<script src="/consent/consent.js"></script><main>${control}</main></html>`;

const PAGES: Readonly<Record<string, string>> = {
  '/with-control': page('<button data-consent="preferences">Cookie settings</button>'),
  '/without-control': page(''),
};

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.mjs': 'text/javascript' };

async function answer(path: string, response: ServerResponse) {
  response.setHeader('cache-control', 'no-store');
  if (!path.startsWith('/consent/')) {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(PAGES[path] ?? '');
    return;
  }
  response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain');
  response.end(await readFile(join('dist/sdk', normalize(path.slice('/consent/'.length)))));
}

export interface BareSite {
  url(path: '/with-control' | '/without-control'): string;
  /** Files below /consent/ that were asked for since the last call, each once, in the order of the requests. */
  takeLoaded(): string[];
  close(): void;
}

/** Serves the built SDK and two pages with nothing else on them. */
export async function startBareSite(): Promise<BareSite> {
  const loaded = new Set<string>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/consent/')) loaded.add(path.slice('/consent/'.length));
    answer(path, response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://${HOST}:${port}${path}`,
    takeLoaded() {
      const taken = [...loaded];
      loaded.clear();
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
