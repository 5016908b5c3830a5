/** Mozilla's lint of the Firefox build: no error, and exactly the warnings that tools/web-ext-warnings.json gives a reason for. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { targetFolder } from './targets.mjs';

const LISTED = 'tools/web-ext-warnings.json';

/* Lines move with every build: a kind of warning in a file is what can be argued for. */
const keyOf = ({ code, file = '' }) => `${code} ${file}`.trim();

/** What is not as listed, a sentence each: `report` is web-ext's own, `listed` has `code`, `file` and `reason`. */
export function differences(report, listed) {
  const found = new Set([...report.warnings, ...report.notices].map(keyOf));
  const known = new Set(listed.map(keyOf));
  return [
    ...report.errors.map((one) => `error: ${keyOf(one)}: ${one.message}`),
    ...[...found].filter((key) => !known.has(key)).map((key) => `new, give it a reason in ${LISTED} or mend it: ${key}`),
    ...[...known].filter((key) => !found.has(key)).map((key) => `gone, take it out of ${LISTED}: ${key}`),
  ];
}

function lint() {
  const { stdout, stderr } = spawnSync(resolve('node_modules/.bin/web-ext'), ['lint', '--no-config-discovery', '--source-dir', targetFolder('firefox'), '--self-hosted', '--output', 'json'], {
    encoding: 'utf8', maxBuffer: 64_000_000, env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
  });
  if (!stdout.includes('{')) throw new Error(`web-ext said nothing: ${stderr}`);
  return JSON.parse(stdout.slice(stdout.indexOf('{')));
}

if (process.argv[1] === resolve('tools/web-ext-lint.mjs')) {
  const faults = differences(lint(), JSON.parse(readFileSync(LISTED, 'utf8')));
  console.log(faults.length ? faults.join('\n') : `no error, and no warning but those of ${LISTED}`);
  process.exitCode = faults.length ? 1 : 0;
}
