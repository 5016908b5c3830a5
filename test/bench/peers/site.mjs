/** The page that all columns share, on loopback: a host of the site, whose pages carry one library, and a host of vendors. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { LIBRARY } from './libraries/texts.mjs';

const HOST = 'www.bench.localhost';
const VENDORS = 'vendors.localhost';
const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css' };

/** Folders that are served as they are. */
export const FOLDERS = { [`${LIBRARY}/`]: 'test/bench/peers/node_modules', '/consent/': 'dist/sdk' };

/** Where a path lies on the disk, or undefined where it is made here. */
export function diskPath(path) {
  const [prefix, folder] = Object.entries(FOLDERS).find(([start]) => path.startsWith(start)) ?? [];
  return prefix && join(folder, normalize(path.slice(prefix.length)));
}

const PARAGRAPHS = Array.from({ length: 120 }, (_, n) => `<p>Paragraph ${n}. ${'A page has text, and text takes its time to be laid out. '.repeat(4)}</p>`).join('\n');
const STYLE = 'body{font:1rem/1.5 sans-serif;margin:2rem auto;max-width:60rem}p{margin:0 0 1rem}.card{border:1px solid #ccc;padding:1rem}';

/** Of 12 KB, as vendors' scripts are long; it notes that it ran, and stores nothing. */
const GATED_SCRIPT = `(window.__gated ??= []).push(performance.now());\n${'/* so many bytes as a small script of a vendor has */\n'.repeat(230)}`;

const pageOf = (head) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">${head}
<link rel="stylesheet" href="/own/page.css"></head><body><h1>Bench</h1><button data-consent="preferences">Cookie settings</button>
<div class="card">${PARAGRAPHS}</div></body></html>`;

async function bodyOf(path, library, where) {
  const own = { '/own/page.css': STYLE, ...library.own };
  if (path.startsWith('/gated/')) return GATED_SCRIPT;
  if (path === '/first' || path === '/returning') return pageOf(library[path.slice(1)](where));
  const file = diskPath(path);
  return own[path] ?? (file && readFile(file));
}

/** Serves the pages of one column, `/first` and `/returning`; whatever is no page may be cached. */
export async function startSite(library) {
  const where = {};
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const body = await bodyOf(path, library, where).catch(() => undefined);
    if (body === undefined) return response.writeHead(404).end();
    const type = TYPES[extname(path)];
    response.setHeader('content-type', type ?? 'text/html; charset=utf-8');
    response.setHeader('cache-control', type ? 'max-age=86400' : 'no-store');
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  Object.assign(where, { host: HOST, vendor: `http://${VENDORS}:${port}` });
  return {
    url: (path) => `http://${HOST}:${port}${path}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
