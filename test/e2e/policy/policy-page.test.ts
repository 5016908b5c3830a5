import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleConfig } from '../../unit/sdk/sample-config';
import { runAxe } from '../banner-and-preferences/run-axe';
import { startChromium, type Chromium } from '../browsers/chromium';

const ADDRESS = 'http://policy.localhost/';
const folder = mkdtempSync(join(tmpdir(), 'policy-page-'));
let chromium: Chromium;

beforeAll(async () => {
  const config = sampleConfig();
  Object.assign(config.vendors[0]!, { storageLocations: ['Germany', 'Singapore'], transfer: 'Standard Contractual Clauses' });
  Object.assign(config.entries[1]!, { description: 'Counts visits & pages.', path: '/shop', httpOnly: true });
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  chromium = await startChromium();
});
afterAll(async () => {
  await chromium?.close();
  rmSync(folder, { recursive: true });
});

function written(format: string, language: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/dingtalk-consent.mjs', 'policy', join(folder, 'config.json'), '--format', format, '--language', language], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return stdout;
}

describe.each(['html', 'external-transmission'])('the page that policy --format %s writes', (format) => {
  test.each([['en', 'ltr'], ['ar', 'rtl']])('has nothing that axe finds, in %s, at both widths, and reads %s', async (language, direction) => {
    const body = written(format, language);
    const page = await chromium.newPage();
    await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(ADDRESS);
      expect(await page.getByRole('table').count()).toBeGreaterThan(0);
      expect(await page.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).direction])).toEqual([language, direction]);
      expect({ width, axe: await runAxe(page) }).toEqual({ width, axe: [] });
    }
    await page.close();
  });
});
