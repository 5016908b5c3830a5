import type { Page } from 'playwright-core';
import { startDemo, STATES_HOST, type Demo } from '../../../demo-site/serve';
import { stateOf } from '../../../demo-site/states/states';
import { startChromium, type Chromium } from '../browsers/chromium';
import { part, reach } from '../demo-site/reach-state';
import { lookAtPart, noSpacing, spaceText, spacing } from './look-at-part';
import { runAxe } from './run-axe';

/*
 * States × {light, dark, forced colours} × {1280, 320, 320 × 256 = 400 %} × {left to right, right to left}. Each state of the page meets each scheme and each size
 * in both directions; which meets which turns with the state and the direction, so that over all states every combination is met.
 * The preference centre, over the page or in it, takes seconds to check: one scheme for each of its states and directions.
 */
const SCHEMES = [['light', 'none'], ['dark', 'none'], ['dark', 'active']] as const;
const SIZES = [[1280, 800], [320, 640], [320, 256]] as const;
const LANGUAGES = [['en', 'ltr'], ['ar', 'rtl']] as const;
/** By state: the part to look at, and what it waits for. */
const STATES = [
  ['bar', 'banner', '.actions button'],
  ['confirmation', 'banner', '.actions :only-child'],
  ['gpc', 'banner', '.actions button'],
  ['not-changed', 'banner', '[role=status] p'],
  ['france', 'banner', '.actions button'],
  ['placeholder', 'placeholder', 'button'],
  ['erased', 'preferences', '.status p'],
  ['rights', 'preferences', '.part[open] button'],
  ['history', 'preferences', '.part[open] li'],
  ['details', 'preferences', '.part[open] li'],
  ['inline', 'inline', '.bottom button'],
] as const;

let demo: Demo;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo({ port: 0 }), startChromium()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

async function findings(name: string): Promise<object> {
  const look = await page.evaluate(lookAtPart, name);
  await page.evaluate(spaceText, spacing(name));
  const spaced = await page.evaluate(lookAtPart, name);
  await page.evaluate(spaceText, noSpacing(name));
  return { axe: await runAxe(page), look, spaced: [spaced.clipped, spaced.wide] };
}

describe.each(LANGUAGES)('in %s, %s', (lang, dir) => {
  test.each(STATES)('%s', async (id, name, waitsFor) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await reach(page, stateOf(id)!, demo.url(STATES_HOST, `/?lang=${lang}`));
    await part(page, name).locator(waitsFor).first().waitFor();
    const turn = STATES.findIndex(([one]) => one === id) + (dir === 'rtl' ? 1 : 0);
    const isLong = ['preferences', 'inline'].includes(name);
    for (const [index, [colorScheme, forcedColors]] of SCHEMES.entries()) {
      if (isLong && index !== turn % SCHEMES.length) continue;
      const [width, height] = SIZES[(index + turn + (isLong ? turn : 0)) % SIZES.length]!;
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
      const found = await findings(name);
      expect({ colorScheme, forcedColors, width, height, ...found }).toEqual({
        colorScheme, forcedColors, width, height, axe: [], look: { clipped: [], wide: [], slow: [], animations: 0, language: `${lang} ${dir}` }, spaced: [[], []],
      });
    }
  });
});

test.each(['bar', 'undecided'])('with motion allowed, nothing of %s moves for longer than 150 ms', async (id) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await reach(page, stateOf(id)!, demo.url(STATES_HOST));
  const name = id === 'bar' ? 'banner' : 'preferences';
  await part(page, name).locator('button').first().waitFor();
  expect((await page.evaluate(lookAtPart, name)).slow).toEqual([]);
});
