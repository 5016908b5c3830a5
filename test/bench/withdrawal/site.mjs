/** The site of the probe: two hosts of one domain on loopback, whose pages carry one library; and a server that sets cookies. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { LATE_WORKER, WORKER } from './cells.mjs';

const TYPES = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css' };
const YEAR = 'Max-Age=31536000';
const CLEAR = '"cookies", "storage"';

/** Folders that are served as they are. */
const FOLDERS = { '/library/': 'test/bench/withdrawal/node_modules', '/consent/': 'dist/sdk' };

/** Scripts by path. */
const SCRIPTS = {
  [WORKER]: `addEventListener('activate', () => clients.claim());`,
  [LATE_WORKER]: `indexedDB.open('sm_again').onsuccess = ({ target }) => { target.result.close(); postMessage('written'); };`,
};

/** What sets a cookie, by path. */
const SETS = {
  '/sign-in': `session=signed-in; Path=/; ${YEAR}`,
  '/http-only': `_sm_http_only=visitor-7f3a9c21; Path=/; HttpOnly; ${YEAR}`,
  '/again': `_sm_again_http=visitor-7f3a9c21; Path=/; ${YEAR}`,
};

const page = ({ head }) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Probe</title><link rel="icon" href="data:,">${head}</head><body><h1>Probe</h1></body></html>`;

async function fileOf(path) {
  const [prefix, folder] = Object.entries(FOLDERS).find(([start]) => path.startsWith(start)) ?? [];
  return prefix ? readFile(join(folder, normalize(path.slice(prefix.length)))) : null;
}

/** Serves the pages of one column. A request to `/withdraw` is the server's withdrawal: that answer, and each page from then on, clears the site's data. */
export async function startSite(column) {
  let isWithdrawn = false;
  const answer = async (path, response) => {
    const send = (type, body) => response.setHeader('content-type', type).end(body);
    if (path === '/withdraw') isWithdrawn = true;
    if (isWithdrawn && !SETS[path]) response.setHeader('clear-site-data', CLEAR);
    if (SETS[path]) return response.setHeader('set-cookie', SETS[path]).end();
    if (path === '/withdraw') return response.end();
    if (SCRIPTS[path]) return send(TYPES['.js'], SCRIPTS[path]);
    const file = await fileOf(path);
    return file ? send(TYPES[extname(path)] ?? 'text/plain', file) : send('text/html; charset=utf-8', page(column));
  };
  const server = createServer((request, response) => {
    response.setHeader('cache-control', 'no-store');
    answer(new URL(request.url, 'http://localhost').pathname, response).catch((error) => response.writeHead(404).end(String(error)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: (host, path) => `http://${host}:${server.address().port}${path}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
