/**
 * `npm start`: builds what is missing or older than its sources, serves the demo on loopback and says
 * where. `npm start -- --browser` opens Chromium with the extension in a fresh profile. `PORT` sets the port.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserPath } from './browser-paths.mjs';
import { portWanted, stop } from './port.mjs';
import { targetFolder } from './targets.mjs';

const SERVER = 'build/esm/demo-site/serve.js';
const BUILT = [SERVER, 'dist/sdk/consent.js', 'dist/demo/panel.js', join(targetFolder('chromium'), 'manifest.json')];
const SOURCES = ['sdk', 'extension', 'demo-site', 'rollup.config.mjs', 'manifest.json', 'package.json', 'tsconfig.json'];

/* Words change more often than code, and are made into pages in a second. */
const DOCS_BUILT = ['dist/docs/index.html'];
const DOCS_SOURCES = ['docs', 'tools/docs-site', ...readdirSync('.').filter((name) => name.endsWith('.md'))];

function latestChange(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path, { recursive: true }).map((name) => statSync(join(path, name)).mtimeMs));
}

function isStale(built, sources) {
  if (!built.every((path) => existsSync(path))) return true;
  return Math.max(...sources.map(latestChange)) > Math.min(...built.map((path) => statSync(path).mtimeMs));
}

function build() {
  console.log('Building (about half a minute) …');
  const { status } = spawnSync(process.execPath, ['tools/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0 && !BUILT.every((path) => existsSync(path))) stop('The build failed: see above.');
}

function howToLoad() {
  return `The extension:
  Chromium  open chrome://extensions, switch on "Developer mode", "Load unpacked", choose ${resolve(targetFolder('chromium'))}
  Firefox   open about:debugging#/runtime/this-firefox, "Load Temporary Add-on…", choose ${resolve(targetFolder('firefox'), 'manifest.json')}
  or        npm start -- --browser`;
}

async function openBrowser(demo) {
  const executablePath = browserPath('chromium');
  if (!executablePath) stop('No Chromium was found. Install it, or set CHROMIUM_PATH to the program.');
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) stop('There is no display to open a browser on. Leave --browser out, or run: xvfb-run -a npm start -- --browser');
  const { chromium } = await import('playwright-core');
  const extension = resolve(targetFolder('chromium'));
  const root = process.getuid?.() === 0;
  const profile = mkdtempSync(join(tmpdir(), 'dingtalk-consent-'));
  process.on('exit', () => rmSync(profile, { recursive: true, force: true }));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: null,
    args: [...(root ? ['--no-sandbox'] : []), '--no-first-run', `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  context.on('close', () => void demo.close());
  await context.pages()[0].goto(demo.url('www'));
}

const port = portWanted();
if (isStale(BUILT, SOURCES)) build();
else if (isStale(DOCS_BUILT, DOCS_SOURCES)) (await import('./docs-site/build-docs.mjs')).buildDocs();
const { DOCS_HOST, PortTakenError, PROPERTIES, startDemo, STATES_HOST, THIRD_PARTIES } = await import(pathToFileURL(resolve(SERVER)).href);
const demo = await startDemo({ port }).catch((error) => {
  if (error instanceof PortTakenError) stop(error.message);
  throw error;
});
console.log(`The demo runs on this computer only:
${PROPERTIES.map((property) => `  ${property.padEnd(9)} ${demo.url(property)}`).join('\n')}
Its documentation:
  ${demo.url(DOCS_HOST)}
Every state of the consent interface:
  ${demo.url(STATES_HOST)}
Its third parties:
${Object.values(THIRD_PARTIES).map((host) => `  ${demo.url(host)}`).join('\n')}
${howToLoad()}
Stop it with Ctrl+C.`);
if (process.argv.includes('--browser')) await openBrowser(demo);
