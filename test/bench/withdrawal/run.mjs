/**
 * The withdrawal probe: what is left of everything that a vendor can store after the visitor withdraws, by library.
 * `npm ci --prefix test/bench/withdrawal && node test/bench/withdrawal/run.mjs` prints the table (after a build);
 * `--write` puts it into docs/withdrawal.md; titles of libraries as arguments run those alone.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { clearSiteData } from './libraries/clear-site-data.mjs';
import { klaro } from './libraries/klaro.mjs';
import { noSdk } from './libraries/no-sdk.mjs';
import { orejime } from './libraries/orejime.mjs';
import { tarteaucitron } from './libraries/tarteaucitron.mjs';
import { thisSdk } from './libraries/this-sdk.mjs';
import { vanillaCookieConsent } from './libraries/vanilla-cookieconsent.mjs';
import { probe } from './probe.mjs';
import { tableOf, withTable } from './table.mjs';

const DOCUMENT = 'docs/withdrawal.md';
const LIBRARIES = [noSdk, clearSiteData, vanillaCookieConsent, klaro, tarteaucitron, orejime, thisSdk];

const versions = (libraries) =>
  libraries.flatMap(({ title, manifest }) => (manifest ? [`${title} ${JSON.parse(readFileSync(manifest, 'utf8')).version}`] : []));

async function measure({ title, settings }) {
  const results = [];
  for (const setting of settings) {
    const result = await probe(setting);
    console.log(`${title}: left ${result.left.join(', ') || 'nothing'}${result.missing.length ? `; never written: ${result.missing.join(', ')}` : ''}`);
    results.push(result);
  }
  return { title, results };
}

async function run(args) {
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const chosen = LIBRARIES.filter(({ title }) => !wanted.length || wanted.includes(title));
  if (chosen.length < LIBRARIES.length && args.includes('--write')) throw new Error('--write takes all libraries, or the table would lose columns.');
  if (!chosen.length) throw new Error(`Write one of ${LIBRARIES.map(({ title }) => title).join(', ')}.`);
  if (!existsSync('dist/sdk/consent.js')) throw new Error('Build first: npm run build');
  if (!existsSync('test/bench/withdrawal/node_modules')) throw new Error('Install the libraries first: npm ci --prefix test/bench/withdrawal');
  const columns = [];
  for (const library of chosen) columns.push(await measure(library));
  const [{ results: [{ chromium }] }] = columns;
  const text = `Measured ${new Date().toISOString().slice(0, 10)} in Chromium ${chromium}: ${versions(chosen).join(', ')}.\n\n${tableOf(columns)}`;
  console.log(`\n${text}`);
  if (args.includes('--write')) writeFileSync(DOCUMENT, withTable(readFileSync(DOCUMENT, 'utf8'), text));
}

await run(process.argv.slice(2));
