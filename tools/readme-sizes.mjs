/** Writes the sizes of the built files into the documents that show them. Run it after `npm run build`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureSizes } from './sizes.mjs';

/** Each document with a table of sizes. */
export const DOCUMENTS = ['README.md', 'docs/decisions/0009-what-the-gate-holds.md'];

/* What stands between the markers, and before it the name of the table. */
const MARKED = /(?<=<!-- sizes:(\w+) -->\n)[^]*?(?=<!-- \/sizes -->)/g;

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const table = (head, lines) => [head, head.replace(/[^|]+/g, '---'), ...lines].map((line) => `${line}\n`).join('');

/** Bytes of each file of the SDK by its path below dist; the parts that files share, whose names the bundler makes, are one line. */
function sdkBytes(rows) {
  const files = new Map(rows.flatMap((row) => row.files).map(({ path, bytes }) => [path, bytes]));
  const sums = new Map();
  for (const [path, bytes] of files) {
    const name = path.replace(/^dist\//, '').replace(/\/parts\/.*/, '/parts/');
    if (name.startsWith('sdk/')) sums.set(name, (sums.get(name) ?? 0) + bytes);
  }
  return sums;
}

/** The tables by the name in their marker: one line a row, and one line a file of the SDK. */
const TABLES = {
  rows: (rows) => table('| what loads | KB | limit, KB |', rows.map(({ name, bytes, limit }) => `| ${name} | ${kilobytes(bytes)} | ${kilobytes(limit)} |`)),
  files: (rows) => table('| file | KB |', [...sdkBytes(rows)].map(([path, bytes]) => `| \`${path}\` | ${kilobytes(bytes)} |`)),
};

/** The text with its marked tables made anew. Throws on a marker that names no table. */
export function withSizes(text, rows) {
  return text.replace(MARKED, (_, name) => {
    if (!TABLES[name]) throw new Error(`No table of sizes is called "${name}"; write one of ${Object.keys(TABLES).join(', ')}.`);
    return TABLES[name](rows);
  });
}

/** The numbers of a document's tables, by the first cell of their line: kilobytes, as shown. */
export function shownSizes(text) {
  const lines = [...text.matchAll(MARKED)].flatMap(([block]) => block.split('\n'));
  return new Map(lines.flatMap((line) => {
    const [, name, shown] = /^\| (.+?) \| ([\d.]+) \|/.exec(line) ?? [];
    return name ? [[name, Number(shown)]] : [];
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = measureSizes();
  for (const path of DOCUMENTS) writeFileSync(path, withSizes(readFileSync(path, 'utf8'), rows));
}
