import type { Page } from 'playwright-core';
import { startDemo, STATES_HOST, type Demo } from '../../../demo-site/serve';
import { stateOf } from '../../../demo-site/states/states';
import { startChromium, type Chromium } from '../browsers/chromium';
import { until } from '../browsers/until';
import { part, reach } from '../demo-site/reach-state';
import { comparePicture } from './compare-picture';
import { pinLook, PINNED_SWITCHES } from './pin-look';

/* What a few states look like, beside pictures in the repository. Where and how much things are is checked by reason elsewhere; this finds what nobody thought of. */

interface Picture {
  readonly state: string;
  /** The part that is looked at, and what in it has to be there. */
  readonly shows: readonly [part: string, waitsFor: string];
  readonly size: readonly [width: number, height: number];
  readonly lang?: string;
  readonly scheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  /** False where the machine's own fonts would have to draw the letters. */
  readonly hasGlyphs?: false;
}

const BANNER = ['banner', '.actions button'] as const;
const CENTRE = ['preferences', '.bottom button'] as const;

const PICTURES: Readonly<Record<string, Picture>> = {
  bar: { state: 'bar', shows: BANNER, size: [1024, 480] },
  'bar-forced-colours': { state: 'bar', shows: BANNER, size: [1024, 480], forcedColors: 'active', scheme: 'dark' },
  'bar-320': { state: 'bar', shows: BANNER, size: [320, 640] },
  'bar-320-ar-dark': { state: 'bar', shows: BANNER, size: [320, 640], lang: 'ar', scheme: 'dark' },
  'bar-zh-CN': { state: 'bar', shows: BANNER, size: [1024, 480], lang: 'zh-CN', hasGlyphs: false },
  'card-dark': { state: 'card', shows: BANNER, size: [1024, 640], scheme: 'dark' },
  centred: { state: 'centred', shows: BANNER, size: [800, 640] },
  confirmation: { state: 'confirmation', shows: ['banner', '.actions :only-child'], size: [800, 480] },
  preferences: { state: 'undecided', shows: CENTRE, size: [800, 640] },
  'preferences-320-dark': { state: 'undecided', shows: CENTRE, size: [320, 640], scheme: 'dark' },
  erased: { state: 'erased', shows: ['preferences', '.status p'], size: [800, 640] },
  placeholder: { state: 'placeholder', shows: ['placeholder', 'button'], size: [800, 720] },
};

let demo: Demo;
let browser: Chromium;
let page: Page;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo({ port: 0 }), startChromium({ locale: 'en-US', args: PINNED_SWITCHES })]);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** A picture that two in a row are alike in: nothing is on its way any more. */
async function still(): Promise<Buffer> {
  const take = (): Promise<Buffer> => page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  let before = await take();
  return until('two pictures in a row are alike', async () => {
    const now = await take();
    if (now.toString('latin1') === before.toString('latin1')) return now;
    before = now;
    return null;
  });
}

test.each(Object.entries(PICTURES))('%s', async (name, { state, shows: [where, waitsFor], size: [width, height], lang = 'en', scheme = 'light', forcedColors = 'none', hasGlyphs }) => {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme, forcedColors, reducedMotion: 'reduce' });
  await reach(page, stateOf(state)!, demo.url(STATES_HOST, `/?lang=${lang}`));
  await part(page, where).locator(waitsFor).first().waitFor();
  await page.mouse.move(0, 0);
  await pinLook(page, hasGlyphs);
  expect(await comparePicture(name, await still())).toBeNull();
});
