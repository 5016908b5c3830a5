/**
 * Checks package-lock.json. npm leaves optional packages out of the lock file when the registry lacks
 * them at that moment, and `npm ci` then fails elsewhere; and a `resolved` address ties everyone to the
 * registry of whoever wrote the file.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What is wrong with a lock file's `packages`, one sentence each. */
export function lockFileComplaints(packages) {
  return Object.entries(packages).flatMap(([path, entry]) => [
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`])
      .map((name) => `${path}: its optional dependency ${name} is not in the lock file`),
    ...(entry.resolved && !entry.link ? [`${path}: "resolved" names a registry; npm install --omit-lockfile-registry-resolved leaves it out`] : []),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const complaints = lockFileComplaints(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages);
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length ? 1 : 0;
}
