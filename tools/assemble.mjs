/**
 * Puts the unpacked extension together for each target. Paths stay as in the source: what
 * `extension/popup/index.tsx` compiles to lies at `popup/index.js` beside `popup/index.html`,
 * `background/index.ts` at `background.js`, `content/<name>.entry.ts` at `content/<name>.js`.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HASH_FILE, hashExtension, hashLine } from './extension-hash.mjs';
import { manifestFor } from './manifest.mjs';
import { TARGETS, targetFolder } from './targets.mjs';

const CODE = 'dist/extension/code';
/* Sources of what ships (icons as SVG, styles, locales) lie beside the code; of `icons` only the pictures load. */
const ASSETS = /\.(html|css|png)$|^_locales\/.*\.json$/;

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
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
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifestFor(target), null, 2)}\n`);
    writeFileSync(join(folder, HASH_FILE), hashLine(hashExtension(folder)));
  }
}

/** Files of an unpacked target, without source maps, in a fixed order. */
export const shippedFiles = (target) => filesIn(targetFolder(target)).filter((path) => !path.endsWith('.map')).sort();
