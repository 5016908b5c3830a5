/**
 * `npm run dev`: watches the sources, rebuilds what changed, keeps the unpacked extension in
 * dist/extension/ up to date and serves the demo, started anew when its own code changed.
 * PORT sets the port. A new entry file (a `*.entry.ts`, a text) needs a new start.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, watch as watchFolder } from 'node:fs';
import { join, resolve } from 'node:path';
import { watch } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';
import { assembleExtension } from './assemble.mjs';
import { buildDocs } from './docs-site/build-docs.mjs';
import { portWanted } from './port.mjs';
import { TARGETS, targetFolder } from './targets.mjs';

const SERVER_CODE = 'build/esm/demo-site';
const PORT = portWanted();

/* A process of its own, since Node cannot import again what it has imported; it ends with this one. */
const SERVE = `
  process.on('disconnect', () => process.exit());
  import { startDemo } from ${JSON.stringify(resolve(SERVER_CODE, 'serve.js'))};
  const demo = await startDemo({ port: ${PORT} }).catch((error) => (console.error(error.message), process.exit(1)));
  for (const host of [...['www', 'open', 'appcenter', 'docs'].map((name) => name + '.dingtalk.localhost'), 'consent-states.localhost']) console.log('  ' + demo.url(host));`;

/** Changes when any script below the folder does. */
function fingerprint(folder) {
  if (!existsSync(folder)) return '';
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.js')).sort()) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

let server = null;
let served = '';

function startServer() {
  console.log('demo:');
  server = spawn(process.execPath, ['--input-type=module', '--eval', SERVE], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  server.once('exit', (code) => code && process.exit(code)); // it could not start, and has said why
}

function serveWhatChanged() {
  const built = fingerprint(SERVER_CODE);
  if (!built || built === served) return;
  served = built;
  if (!server || server.exitCode !== null) return startServer();
  server.once('exit', startServer);
  server.kill();
}

function assemble() {
  try {
    assembleExtension();
    for (const target of TARGETS) console.log(`extension: ${targetFolder(target)}`);
  } catch (error) {
    console.error(`extension: ${error.message}`);
  }
}

function writeDocs() {
  try {
    console.log(`documents: ${buildDocs()} pages`);
  } catch (error) {
    console.error(`documents: ${error.message}`);
  }
}

function onBuild(event, warnings) {
  if ('result' in event) event.result?.close();
  if (event.code === 'ERROR') console.error(event.error.message);
  if (event.code !== 'END') return;
  warnings.flush();
  console.log(`built at ${new Date().toLocaleTimeString()}`);
  assemble();
  writeDocs();
  serveWhatChanged();
}

process.env.ROLLUP_WATCH = 'true';
const { options, warnings } = await loadConfigFile(resolve('rollup.config.mjs'), {});
warnings.flush();
watch(options).on('event', (event) => onBuild(event, warnings));

/* Pages, styles and texts of the extension are copied, and documents made into pages: Rollup does not see them change. */
function onChange(folder, isOurs, act) {
  let waiting;
  watchFolder(folder, { recursive: true }, (_event, path) => {
    if (!path || !isOurs(path)) return;
    clearTimeout(waiting);
    waiting = setTimeout(act, 100);
  });
}

onChange('extension', (path) => !/\.tsx?$/.test(path), assemble);
onChange('docs', (path) => path.endsWith('.md'), writeDocs);
