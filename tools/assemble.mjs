/**
 * Puts the unpacked extension together for each target. Paths stay as in the source: what
 * `extension/popup/index.tsx` compiles to lies at `popup/index.js` beside `popup/index.html`,
 * `background/index.ts` at `background.js`, `content/<name>.entry.ts` at `content/<name>.js`.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { HASH_FILE, hashExtension, hashLine } from './extension-hash.mjs';
import { manifestFor } from './manifest.mjs';
import { TARGETS, targetFolder } from './targets.mjs';

const CODE = 'dist/extension/code';
/* Sources of what ships (icons as SVG, styles, locales) lie beside the code; of `icons` only the pictures load. */
const ASSETS = /\.(html|png)$|^_locales\/.*\.json$/;
const SHEETS = /(?:[ \t]*<link rel="stylesheet" href="[^"]+">\n)+/;

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
}

/** A page's style sheets as one, in their order: each file of its own would keep what it shows waiting. */
export function joinSheets(folder, page) {
  const html = readFileSync(join('extension', page), 'utf8');
  const names = [...(SHEETS.exec(html)?.[0] ?? '').matchAll(/href="([^"]+)"/g)].map(([, name]) => name);
  if (!names.length) return;
  const sheet = page.replace(/html$/, 'css');
  writeFileSync(join(folder, sheet), names.map((name) => readFileSync(join('extension', dirname(page), name), 'utf8')).join('\n'));
  writeFileSync(join(folder, page), html.replace(SHEETS, `    <link rel="stylesheet" href="${basename(sheet)}">\n`));
}

/** Everything of `extension/` that ships as it is. */
export const assets = () => filesIn('extension').filter((path) => ASSETS.test(path)).sort();

/** Writes `dist/extension/<target>` anew from the compiled code and the sources' assets. */
export function assembleExtension() {
  for (const target of TARGETS) {
    const folder = targetFolder(target);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    if (existsSync(CODE)) cpSync(CODE, folder, { recursive: true });
    for (const path of assets()) cpSync(join('extension', path), join(folder, path));
    for (const page of assets().filter((path) => path.endsWith('.html'))) joinSheets(folder, page);
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifestFor(target), null, 2)}\n`);
    writeFileSync(join(folder, HASH_FILE), hashLine(hashExtension(folder)));
  }
}

/** Files of an unpacked target, without source maps, in a fixed order. */
export const shippedFiles = (target) => filesIn(targetFolder(target)).filter((path) => !path.endsWith('.map')).sort();
