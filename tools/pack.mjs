/** Zips an unpacked extension: the same sources give the same bytes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { shippedFiles } from './assemble.mjs';
import { targetFolder } from './targets.mjs';

/* The first day that a zip archive can name, in local time as its format has it. */
const TIME = new Date(1980, 0, 1);

/* Firefox knows its own by their ending. */
const ENDINGS = { chromium: ['zip'], 'chromium-devtools': ['zip'], firefox: ['zip', 'xpi'] };

/** Writes `dist/stored-here-<target>.zip`, for Firefox the same as `.xpi` too, and returns their paths. */
export function packExtension(target) {
  const files = shippedFiles(target).map((path) => [path, new Uint8Array(readFileSync(join(targetFolder(target), path)))]);
  const zip = zipSync(Object.fromEntries(files), { level: 9, mtime: TIME });
  return ENDINGS[target].map((ending) => {
    const path = `dist/stored-here-${target}.${ending}`;
    writeFileSync(path, zip);
    return path;
  });
}
