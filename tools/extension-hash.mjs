/**
 * One SHA-256 over all that ships in an unpacked extension, so that anyone can compare an installed copy with a build
 * of these sources: `node tools/extension-hash.mjs` for the builds in dist, `node tools/extension-hash.mjs FOLDER` for another.
 * Fails where the one file that is not hashed holds anything but that hash.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TARGETS, targetFolder } from './targets.mjs';

/** Tells the options page the hash, and so can't be part of it. */
export const HASH_FILE = 'build-hash.js';

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1).split(sep).join('/'))
    .filter((path) => path !== HASH_FILE && !path.endsWith('.map') && !path.startsWith('_metadata/'))
    .sort();

/** A line for each file, `<SHA-256 of its bytes>  <path>` as sha256sum writes it, by path; the hash of those lines. */
export function hashExtension(folder) {
  const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
  return sha256(filesIn(folder).map((path) => `${sha256(readFileSync(join(folder, path)))}  ${path}\n`).join(''));
}

/** All that `build-hash.js` may hold. */
export const hashLine = (hash) => `document.documentElement.dataset.build = '${hash}';\n`;

/**
 * The hash of an unpacked extension, whole.
 * @throws where `build-hash.js`, which the options page runs, is missing or is not exactly the line for that hash
 */
export function checkedHash(folder) {
  const hash = hashExtension(folder);
  const file = join(folder, HASH_FILE);
  if (!existsSync(file)) throw new Error(`${file} is missing: this is no whole build`);
  if (readFileSync(file, 'utf8') !== hashLine(hash)) throw new Error(`${file} is not the one line that says ${hash}: it is no build of these sources, or was changed since`);
  return hash;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folders = process.argv[2] ? [process.argv[2].replace(/\/+$/, '')] : TARGETS.map(targetFolder);
  try {
    for (const folder of folders) console.log(`${checkedHash(folder)}  ${folder}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
