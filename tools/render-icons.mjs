/** Draws extension/icons/icon-<size>.png from icon.svg with Chromium. Run it after the SVG changed: `node tools/render-icons.mjs`. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserPath } from './browser-paths.mjs';

const SIZES = [16, 32, 48, 128];
const folder = new URL('../extension/icons/', import.meta.url);
const source = readFileSync(new URL('icon.svg', folder)).toString('base64');

const browser = await chromium.launch({ executablePath: browserPath('chromium'), args: ['--no-sandbox'] });
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${source}">`);
  await page.screenshot({ path: new URL(`icon-${size}.png`, folder).pathname, omitBackground: true });
  await page.close();
}
await browser.close();
