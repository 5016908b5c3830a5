import type { Locator, Page } from 'playwright-core';
import { startChromium, type Chromium } from '../browsers/chromium';
import { comesTrue, eventually } from '../consent/visit';
import { startBannerSite, type BannerSite } from './site';

/* However long the text and small the window, in each layout: the three answers are in sight, only the text scrolls, and nothing gets the focus out of sight. */

let site: BannerSite;
let chromium: Chromium;
let page: Page;
beforeAll(async () => {
  [site, chromium] = await Promise.all([startBannerSite(), startChromium()]);
  page = await chromium.newPage();
});
afterAll(async () => {
  await chromium?.close();
  site?.close();
});

const LAYOUTS = ['bar', 'card', 'centred'] as const;
/** The last one is what a window of 1280 × 1024 holds at 400 %. */
const SIZES = [[1280, 800], [1280, 400], [320, 640], [320, 256]] as const;
const WORDS = [['de', false], ['fi', false], ['ar', false], ['en', true]] as const;

const inBanner = (selector: string): Locator => page.locator('dingtalk-consent[data-part=banner]').locator(selector);

/** Whether all of each is in the window with nothing over it. Runs in the page. */
function areInSight(all: readonly Element[]): boolean[] {
  const isSeenAt = (element: Element, x: number, y: number): boolean => element.contains((element.getRootNode() as ShadowRoot).elementFromPoint(x, y));
  return all.map((element) =>
    [...element.getClientRects()].every(({ left, right, top, bottom }) => {
      const inset = Math.min(6, (bottom - top) / 3); // past round corners
      return [left + inset, right - inset].every((x) => [top + inset, bottom - inset].every((y) => isSeenAt(element, x, y)));
    }),
  );
}

/** What is wider than its place, the page among it. Runs in the page. */
const tooWide = (all: readonly Element[]): string[] =>
  [document.documentElement, ...all].filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline').map(({ tagName }) => tagName);

/** What has the focus in the banner. */
const focused = () => page.evaluateHandle(() => document.querySelector('dingtalk-consent')!.shadowRoot!.activeElement);

/** Names of what gets the focus within the banner, and of those the ones that are not wholly in sight then. */
async function walk(key: 'Tab' | 'Shift+Tab'): Promise<{ stops: string[]; hidden: string[] }> {
  const stops: string[] = [];
  const hidden: string[] = [];
  for (let press = 0; press < 9; press++) {
    await page.keyboard.press(key);
    const element = (await focused()).asElement() as Awaited<ReturnType<Locator['elementHandle']>>;
    if (!element) break;
    const name = await element.evaluate((one) => one.className || one.textContent || '');
    stops.push(name);
    await page.evaluate(() => new Promise(requestAnimationFrame)); // where it has been scrolled to
    if (!(await page.evaluate(areInSight, [element]))[0]) hidden.push(name);
  }
  return { stops, hidden };
}

async function open(language: string, options: Parameters<BannerSite['url']>[1]): Promise<void> {
  await page.context().clearCookies();
  await page.goto(site.url(language, options));
  await inBanner('.actions button').first().waitFor();
  await comesTrue(page, `getComputedStyle(document.documentElement).scrollPaddingBlockEnd !== 'auto'`);
}

describe.each(LAYOUTS)('%s', (layout) => {
  test.each(WORDS)('in %s, with long words of its own: %s', async (language, isLong) => {
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await open(language, { layout, isLong });
      const at = { width, height };
      expect({ ...at, answers: await inBanner('.actions button').evaluateAll(areInSight), wide: await inBanner('*').evaluateAll(tooWide) }).toEqual({ ...at, answers: [true, true, true], wide: [] });

      const text = inBanner('.text');
      const scrolls = await text.evaluate((one) => one.scrollHeight > one.clientHeight);
      const forth = await walk('Tab');
      expect({ ...at, stops: forth.stops.length, hidden: forth.hidden }).toEqual({ ...at, stops: scrolls ? 5 : 4, hidden: [] });
      await text.evaluate((one) => one.scrollTo(0, 0));
      const back = await walk('Shift+Tab');
      expect({ ...at, stops: back.stops.reverse(), hidden: back.hidden }).toEqual({ ...at, stops: forth.stops, hidden: [] });

      if (!scrolls) continue;
      await text.focus();
      await page.keyboard.press('End');
      await eventually(() => text.evaluate((one) => Math.abs(one.scrollHeight - one.clientHeight - one.scrollTop) < 2), true);
      expect(await page.getByRole('region').getByRole('article').count()).toBe(1);
    }
  });
});
