/**
 * `npm test`: every check there is, each timed. What does not wait for another runs beside it, on the two cores that a small
 * machine has. Goes on after a failure, ends with the counts, and fails if anything did.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { missingPackages } from './browsers.mjs';
import { closingLine, ofCheck, ofJest, sum } from './tally.mjs';

const reports = mkdtempSync(join(tmpdir(), 'test-reports-'));
const bin = (name) => resolve('node_modules/.bin', name);
const env = { ...process.env, NO_UPDATE_NOTIFIER: '1' };

/* Two browsers at work keep two cores busy; more wait for each other. */
const WORKERS = `--maxWorkers=${Math.min(2, availableParallelism())}`;

/** Runs a program and passes on what it says; its exit code, 1 where it could not start. */
function run(program, args, say) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', say);
  return new Promise((done) => {
    child.once('error', ({ message }) => (say(`${message}\n`), done(1)));
    child.once('close', (code) => done(code ?? 1));
  });
}

const check = (program, ...args) => async (say) => ofCheck((await run(program, args, say)) === 0);
const node = (...args) => check(process.execPath, ...args);

/** WebKitGTK needs a display; where there is none, a virtual one. */
const underDisplay = (command) =>
  process.env.DISPLAY || missingPackages().includes('xvfb') ? command : ['xvfb-run', '-a', ...command];

const jest = (project, workers = WORKERS) => async (say) => {
  const report = join(reports, `${project}.json`);
  const [program, ...args] = underDisplay([process.execPath, resolve('node_modules/jest/bin/jest.js')]);
  const status = await run(program, [...args, `--selectProjects=${project}`, '--ci', '--json', `--outputFile=${report}`, workers], say);
  return ofJest(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, status);
};

/*
 * Stages come one after the other. The rows of a stage run side by side, the steps of a row one after the other.
 * A step with `needs` is not run, and counts as failed, where that step failed: it would test an old build.
 */
const STAGES = [
  [
    [
      { name: 'browsers', run: node('tools/browsers.mjs') },
      { name: 'lock file', run: node('tools/lock-file.mjs') },
      { name: 'types', run: check(bin('tsc'), '--noEmit') },
      { name: 'types of the public API', run: check(bin('tsc'), '-p', 'test/types') },
      { name: 'lint', run: check(bin('eslint'), '.') },
      { name: 'import table', run: check(bin('depcruise'), '--config', '.dependency-cruiser.mjs', 'sdk', 'extension', 'demo-site') },
    ],
    [
      { name: 'build', run: node('tools/build.mjs') },
      { name: 'web-ext lint', needs: ['build'], run: node('tools/web-ext-lint.mjs') },
    ],
  ],
  [[{ name: 'unit tests', run: jest('unit') }]],
  [[{ name: 'end-to-end tests', needs: ['browsers', 'build'], run: jest('e2e', '--runInBand') }]],
];

/** What steps say at the same time comes one after the other, when each has ended; a step that is alone is heard at once. */
function listener(alone) {
  const said = [];
  return { say: alone ? (text) => void process.stdout.write(text) : (text) => void said.push(text), said: () => said.join('') };
}

async function runStep({ name, needs = [], run: act }, results, alone) {
  const broken = needs.find((needed) => results.get(needed)?.failed);
  const title = `\n== ${name}${broken ? `: not run, since "${broken}" failed` : ''}\n`;
  const { say, said } = listener(alone);
  if (alone) say(title);
  const start = Date.now();
  const counts = broken ? ofCheck(false) : await act(say);
  const end = `== ${name}: ${counts.failed ? 'FAILED' : 'ok'}, ${((Date.now() - start) / 1000).toFixed(1)} s\n`;
  process.stdout.write(alone ? end : title + said() + end);
  results.set(name, counts);
}

async function runRow(row, results, alone) {
  for (const step of row) await runStep(step, results, alone);
}

const results = new Map();
for (const rows of STAGES) await Promise.all(rows.map((row) => runRow(row, results, rows.length === 1)));
rmSync(reports, { recursive: true, force: true });

const total = sum([...results.values()]);
const failed = [...results].filter(([, counts]) => counts.failed).map(([name]) => name);
console.log(failed.length ? `\nFailed: ${failed.join(', ')}\n` : '');
console.log(closingLine(total));
process.exitCode = total.failed ? 1 : 0;
