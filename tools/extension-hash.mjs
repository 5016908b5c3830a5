/**
 * One SHA-256 over all that ships in an unpacked extension, so that anyone can compare an installed copy with a build
 * of these sources: `node tools/extension-hash.mjs` for the builds in dist, `node tools/extension-hash.mjs FOLDER` for another.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TARGETS, targetFolder } from './targets.mjs';

/** Holds the hash for the options page, and so is no part of it. */
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

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folders = process.argv[2] ? [process.argv[2].replace(/\/+$/, '')] : TARGETS.map(targetFolder);
  for (const folder of folders) console.log(`${hashExtension(folder)}  ${folder}`);
}
