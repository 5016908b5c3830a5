import type { Locator, Page } from 'playwright-core';
import { startDemo, STATES_HOST, type Demo } from '../../../demo-site/serve';
import { stateOf } from '../../../demo-site/states/states';
import { startChromium, type Chromium } from '../browsers/chromium';
import { part, reach } from '../demo-site/reach-state';
import { runAxe } from './run-axe';

let demo: Demo;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo({ port: 0 }), startChromium()]);
  page = await browser.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const SIZES = [[1280, 800], [320, 640], [320, 256]] as const;
const SCHEMES = [['light', 'none'], ['dark', 'none'], ['dark', 'active']] as const;

const section = (name: string): Locator => part(page, name).locator('section').first();

async function open(id = 'debug'): Promise<void> {
  await reach(page, stateOf(id)!, demo.url(STATES_HOST));
  await part(page, 'banner').locator('.actions button').first().waitFor();
  await part(page, 'debug').locator('section').waitFor();
  await page.evaluate(() => Array.from({ length: 30 }, (_, index) => localStorage.setItem(`stranger ${index}`, '1')));
  await part(page, 'debug').locator('tbody tr').nth(29).waitFor();
}

const FITS = [...SIZES, [1280, 400] as const].flatMap(([width, height]) => [[width, height, 'debug'], [width, height, 'debug-centred']] as const);

test.each(FITS)('at %d × %d the overlay leaves the question free, and the question it, unfolded and folded: %s', async (width, height, id) => {
  await page.setViewportSize({ width, height });
  await open(id);
  const fold = part(page, 'debug').getByRole('button', { name: 'Consent debug' });
  const heights: number[] = [];
  for (let fit = 0; fit < 2; fit++) {
    const overlay = (await section('debug').boundingBox())!;
    const question = (await section('banner').boundingBox())!;
    expect(overlay.y).toBe(0);
    expect(overlay.width).toBe(width);
    expect(question.y - (overlay.y + overlay.height)).toBeGreaterThanOrEqual(0);
    heights.push(overlay.height);
    await fold.click();
  }
  expect(heights[1]).toBeLessThan(heights[0]!);
  expect(heights[1]).toBeLessThan(48);
});

test.each(SCHEMES)('axe finds nothing, %s, forced colours %s', async (colorScheme, forcedColors) => {
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await open();
    expect({ width, height, axe: await runAxe(page) }).toEqual({ width, height, axe: [] });
  }
});
