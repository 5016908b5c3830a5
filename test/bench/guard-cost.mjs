/**
 * What a guarded call costs beside the bare platform, in one run of real Chromium: with everything allowed, and while the visitor
 * has not chosen. `node test/bench/guard-cost.mjs` after a build; `--write` puts the table into `docs/guard-cost.md`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { startChromium } from './chromium.mjs';

const HOST = 'www.dingtalk.localhost';
/** Of the page without the SDK: on one origin each page would be told of every write of the other. */
const BARE_HOST = 'www.bare.localhost';
const ROUNDS = 31;
const REPLAYED = 10_000;
const DOC = 'docs/guard-cost.md';
const TABLE = /(<!-- guard-cost:table -->\n)[^]*?(<!-- \/guard-cost -->)/;

/** By name: how often in a round, and the call; `n` counts on, over all rounds. */
const CALLS = {
  'document.cookie, written': [300, (n) => { document.cookie = `b_a=${n}; path=/`; }],
  'document.cookie, read': [300, () => document.cookie],
  'localStorage.setItem': [2000, (n) => localStorage.setItem('b_a', `${n}`)],
  'localStorage.getItem': [5000, () => localStorage.getItem('b_a')],
  'a property of localStorage, written': [2000, (n) => { localStorage.b_a = `${n}`; }],
  'indexedDB.open': [30, () => new Promise((done) => { indexedDB.open('b_a', 1).onsuccess = ({ target }) => { target.result.close(); done(); }; })],
  'navigator.sendBeacon': [50, () => navigator.sendBeacon('/collect', 'x')],
  'fetch, the call': [50, () => void fetch('/collect').catch(() => undefined)],
};

const entry = (kind, name) => ({ kind, name, purpose: 'analytics', lifetime: 'persistent' });
const configFor = (origin) => ({
  site: { name: 'Bench', hosts: [HOST], policyUrl: '/privacy', policyVersion: '1', controller: { name: 'Bench', contact: 'nobody@demo.invalid' } },
  held: { requests: 1e5, bytes: 1e9, seconds: 3600 },
  entries: [...['cookie', 'local-storage', 'indexed-db'].map((kind) => entry(kind, 'b_*')), entry('beacon', `${origin}/collect*`)],
});

const html = (guarded, origin) => `<!doctype html><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">
${guarded ? `<script type="application/json" id="dingtalk-consent-config">${JSON.stringify(configFor(origin))}</script><script src="/consent/consent.js"></script>` : ''}<body>`;

async function startServer() {
  const server = createServer(async (request, response) => {
    const { pathname, origin } = new URL(request.url, `http://${request.headers.host}`);
    if (pathname.startsWith('/consent/')) {
      response.setHeader('content-type', 'text/javascript');
      response.end(await readFile(join('dist/sdk', normalize(pathname.slice('/consent'.length)))));
    } else if (pathname === '/collect') response.writeHead(204).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end(html(pathname === '/guarded', origin));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return { guarded: `http://${HOST}:${port}/guarded`, bare: `http://${BARE_HOST}:${port}/`, close: () => server.close() };
}

/** Nanoseconds for one call in each round, in the page. */
const measure = ([count, call], round) =>
  `(async () => { const call = ${call}; const start = performance.now(); for (let n = 0; n < ${count}; n++) { const done = call(n + ${round * count}); if (done) await done; } return (performance.now() - start) * 1e6 / ${count}; })()`;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Rounds by turns, so that whatever slows the machine down slows both. */
async function compare(pages, call) {
  const times = pages.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, page] of pages.entries()) times[index].push(await page.evaluate(measure(call, round)));
  }
  return times.map(median);
}

/** Milliseconds in which what waits is written, and the longest turn meanwhile. */
const REPLAY = `(async () => {
  for (let n = 0; n < ${REPLAYED}; n++) localStorage.setItem('b_' + n, String(n));
  const consent = DingTalkConsent.claim();
  let longest = 0, last = performance.now(), ends = false;
  const tick = () => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; if (!ends) setTimeout(tick); };
  setTimeout(tick);
  const start = performance.now();
  await consent.acceptAll();
  const took = performance.now() - start;
  ends = true;
  return { took, longest };
})()`;
const NATIVE = `(() => { const start = performance.now(); for (let n = 0; n < ${REPLAYED}; n++) localStorage.setItem('b_' + n, String(n)); return performance.now() - start; })()`;

async function withPages(use, grant) {
  const server = await startServer();
  const browser = await startChromium();
  const open = async (url) => {
    const page = await browser.context.newPage();
    await page.goto(url);
    return page;
  };
  const guarded = await open(server.guarded);
  if (grant) {
    await guarded.evaluate('DingTalkConsent.claim().acceptAll().then(() => undefined)');
    await guarded.reload();
  }
  const found = await use([await open(server.bare), guarded]);
  await browser.close();
  server.close();
  return { ...found, version: browser.version };
}

const times = (ratio) => `${ratio.toFixed(2)}×`;
const each = async (pages) => {
  const rows = {};
  for (const [name, call] of Object.entries(CALLS)) rows[name] = await compare(pages, call);
  return { rows };
};

const allowed = await withPages(each, true);
const held = await withPages(each, false);
const replay = await withPages(async ([bare, guarded]) => ({ native: await bare.evaluate(NATIVE), ...(await guarded.evaluate(REPLAY)) }), false);

const lines = Object.keys(CALLS).map((name) => {
  const [bare, open] = allowed.rows[name];
  const [heldBare, waiting] = held.rows[name];
  return `| ${name} | ${Math.round(bare)} ns | ${times(open / bare)} | ${Math.round(open - bare)} ns | ${times(waiting / heldBare)} |`;
});
const table = `Measured ${new Date().toISOString().slice(0, 10)} in Chromium ${allowed.version}, medians of ${ROUNDS} rounds.

| call | the platform | allowed | more | held |
| --- | --- | --- | --- | --- |
${lines.join('\n')}

${REPLAYED.toLocaleString('en')} held writes of local storage are written with the grant in ${times(replay.took / replay.native)} of the time that the platform takes for as
many; the page's longest wait meanwhile was ${Math.round(replay.longest)} ms.`;
console.log(table);
if (process.argv.includes('--write')) {
  const text = await readFile(DOC, 'utf8');
  await writeFile(DOC, text.replace(TABLE, (_, before, after) => `${before}${table}\n${after}`));
}
