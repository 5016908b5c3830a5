/**
 * What a consent library costs a page, beside others, in real Chromium with its processor slowed down four times.
 * `npm ci --prefix test/bench/peers && node test/bench/peers/run.mjs` prints the table (after a build); `--rounds N` takes another number than 15;
 * `--write` puts it into docs/comparison.md; titles of libraries as arguments run those alone, beside the bare page. Ctrl+C ends after the
 * round that it is in, with a table of those that are done.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { launchChromium } from '../chromium.mjs';
import { bare } from './libraries/bare.mjs';
import { floor } from './libraries/floor.mjs';
import { klaro } from './libraries/klaro.mjs';
import { orejime } from './libraries/orejime.mjs';
import { thisSdk, thisSdkPreloaded } from './libraries/this-sdk.mjs';
import { vanillaCookieConsent } from './libraries/vanilla-cookieconsent.mjs';
import { startSite } from './site.mjs';
import { tableOf, withTable } from './table.mjs';
import { SLOWED, visit } from './visits.mjs';

const DOCUMENT = 'docs/comparison.md';
const COLUMNS = [bare, floor, vanillaCookieConsent, klaro, orejime, thisSdk, thisSdkPreloaded];

const versions = (columns) =>
  columns.flatMap(({ title, manifest }) => (manifest ? [`${title} ${JSON.parse(readFileSync(manifest, 'utf8')).version}`] : []));

const shuffled = (list) => list.map((one) => [Math.random(), one]).sort(([a], [b]) => a - b).map(([, one]) => one);

/** Each round visits every column once, in an order of its own. */
async function measure(browser, columns, count) {
  const sites = new Map();
  for (const column of columns) sites.set(column, await startSite(column));
  const rounds = [];
  let isStopped = false;
  process.once('SIGINT', () => (isStopped = true));
  for (let round = 0; round < count && !isStopped; round++) {
    const found = {};
    for (const column of shuffled(columns)) found[column.title] = await visit(browser, sites.get(column), column);
    rounds.push(found);
    console.log(`round ${round + 1} of ${count}: ${columns.map(({ title }) => `${title} ${Math.round(found[title].first.banner ?? 0)}`).join(', ')}`);
  }
  for (const site of sites.values()) await site.close();
  return rounds;
}

async function run() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '15' }, write: { type: 'boolean', default: false } } });
  const columns = COLUMNS.filter(({ title }) => title === bare.title || !positionals.length || positionals.includes(title));
  if (columns.length < COLUMNS.length && values.write) throw new Error('--write takes all libraries, or the table would lose columns.');
  if (!(Number(values.rounds) > 0)) throw new Error('Write a number of rounds: --rounds 15');
  if (!existsSync('dist/sdk/consent.js')) throw new Error('Build first: npm run build');
  if (!existsSync('test/bench/peers/node_modules')) throw new Error('Install the libraries first: npm ci --prefix test/bench/peers');
  const browser = await launchChromium();
  const rounds = await measure(browser, columns, Number(values.rounds)).finally(() => browser.close());
  const machine = `${cpus().length} cores under a load of ${loadavg()[2].toFixed(1)} in the last quarter of an hour`;
  const text = `Measured ${new Date().toISOString().slice(0, 10)} in Chromium ${browser.version()}, processor slowed ${SLOWED} times, ${rounds.length} rounds, on ${machine}:
${versions(columns).join(', ')}.\n\n${tableOf(rounds, columns.map(({ title }) => title))}`;
  console.log(`\n${text}`);
  if (values.write) writeFileSync(DOCUMENT, withTable(readFileSync(DOCUMENT, 'utf8'), text));
}

await run();
