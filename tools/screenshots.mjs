/**
 * `node tools/screenshots.mjs`: the pictures of the README, from the built demo and extension in Chromium. Run `npm run build` first.
 * PORT sets the demo's port, which the pictures show.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { browserPath } from './browser-paths.mjs';
import { targetFolder } from './targets.mjs';

const IMAGES = 'docs/images';
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 640 };
/* As wide as the browser makes the popup, and as high as it lets it grow. */
const POPUP = { width: 420, height: 600 };

/** A copy of the extension that has its host permission from the start: no driver can click the browser's prompt. */
function grantedExtension(folder) {
  cpSync(targetFolder('chromium'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ['*://*.localhost/*'] }));
  return folder;
}

async function launch(folder) {
  const extension = grantedExtension(join(folder, 'extension'));
  return chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: browserPath('chromium'),
    headless: true,
    reducedMotion: 'reduce',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
}

async function open(context, url, { viewport = DESKTOP, colorScheme = 'light' } = {}) {
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await page.goto(url);
  return page;
}

async function shoot(page, name) {
  const path = `${IMAGES}/${name}.png`;
  await page.screenshot({ path, animations: 'disabled' });
  await page.close();
  console.log(path);
}

const BANNERS = {
  'banner-light': {},
  'banner-dark': { colorScheme: 'dark' },
  'banner-320': { viewport: PHONE },
  'banner-zh-CN': { query: '?lang=zh-CN' },
};

async function shootBanners(context, demo) {
  for (const [name, { query = '', ...look }] of Object.entries(BANNERS)) {
    const page = await open(context, demo.url('www', `/${query}`), look);
    await page.getByRole('region').filter({ has: page.getByRole('button') }).last().waitFor();
    await page.getByText(/^log\.aplus-like/).first().waitFor({ state: 'attached' }); // the panel beside it has come so far
    await shoot(page, name);
  }
}

async function shootPreferences(context, demo) {
  const page = await open(context, demo.url('www', '/'));
  await page.getByRole('region', { name: 'Cookie consent' }).getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog', { name: 'Privacy settings' }).waitFor();
  await shoot(page, 'preferences');
}

async function shootPopup(context, demo) {
  const site = await open(context, demo.url('www', '/'));
  await site.getByRole('region', { name: 'Cookie consent' }).getByRole('button', { name: 'Accept all' }).click();
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const pattern = '*://www.dingtalk.localhost/*';
  const tab = await worker.evaluate(async (url) => (await globalThis.chrome.tabs.query({ url }))[0]?.id, pattern);
  const popup = await open(context, new URL(`/popup/index.html?tab=${tab}`, worker.url()).href, { viewport: POPUP });
  await popup.getByRole('button', { name: /^Delete / }).first().waitFor();
  await shoot(popup, 'popup');
}

const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
const { startDemo } = await import(pathToFileURL(resolve('build/esm/demo-site/serve.js')));
const demo = await startDemo({ port: Number(process.env.PORT ?? 8080) });
const context = await launch(folder);
try {
  mkdirSync(IMAGES, { recursive: true });
  await shootBanners(context, demo);
  await shootPreferences(context, demo);
  await shootPopup(context, demo);
} finally {
  await context.close();
  await demo.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
