/** `npm test`: every check there is, each timed. Goes on after a failure, ends with the counts, and fails if anything did. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { missingPackages } from './browsers.mjs';
import { closingLine, ofCheck, ofJest, sum } from './tally.mjs';

const reports = mkdtempSync(join(tmpdir(), 'test-reports-'));
const bin = (name) => resolve('node_modules/.bin', name);
const env = { ...process.env, NO_UPDATE_NOTIFIER: '1' };

/** Runs a program with its output shown; true when it exits with 0. */
function run(program, args) {
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  if (error) console.error(error.message);
  return status ?? 1;
}

const check = (program, ...args) => () => ofCheck(run(program, args) === 0);
const node = (...args) => check(process.execPath, ...args);

/** WebKitGTK needs a display; where there is none, a virtual one. */
const underDisplay = (command) =>
  process.env.DISPLAY || missingPackages().includes('xvfb') ? command : ['xvfb-run', '-a', ...command];

function jest(project, ...more) {
  const report = join(reports, `${project}.json`);
  const [program, ...args] = underDisplay([process.execPath, resolve('node_modules/jest/bin/jest.js')]);
  const status = run(program, [...args, `--selectProjects=${project}`, '--ci', '--json', `--outputFile=${report}`, ...more]);
  return ofJest(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, status);
}

/* A step with `needs` is not run, and counts as failed, where that step failed: it would test an old build. */
const STEPS = [
  { name: 'browsers', run: node('tools/browsers.mjs') },
  { name: 'lock file', run: node('tools/lock-file.mjs') },
  { name: 'types', run: check(bin('tsc'), '--noEmit') },
  { name: 'types of the public API', run: check(bin('tsc'), '-p', 'test/types') },
  { name: 'lint', run: check(bin('eslint'), '.') },
  { name: 'import table', run: check(bin('depcruise'), '--config', '.dependency-cruiser.mjs', 'sdk', 'extension', 'demo-site') },
  { name: 'build', run: node('tools/build.mjs') },
  { name: 'unit tests', run: () => jest('unit') },
  { name: 'end-to-end tests', needs: ['browsers', 'build'], run: () => jest('e2e', '--runInBand') },
  { name: 'web-ext lint', needs: ['build'], run: node('tools/web-ext-lint.mjs') },
];

function runStep({ name, needs = [], run: act }, results) {
  const broken = needs.find((needed) => results.get(needed)?.failed);
  console.log(`\n== ${name}${broken ? `: not run, since "${broken}" failed` : ''}`);
  const start = Date.now();
  const counts = broken ? ofCheck(false) : act();
  console.log(`== ${name}: ${counts.failed ? 'FAILED' : 'ok'}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return counts;
}

const results = new Map();
for (const step of STEPS) results.set(step.name, runStep(step, results));
rmSync(reports, { recursive: true, force: true });

const total = sum([...results.values()]);
const failed = [...results].filter(([, counts]) => counts.failed).map(([name]) => name);
console.log(failed.length ? `\nFailed: ${failed.join(', ')}\n` : '');
console.log(closingLine(total));
process.exitCode = total.failed ? 1 : 0;
