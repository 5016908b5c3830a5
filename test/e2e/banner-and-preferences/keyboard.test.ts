import type { Page } from 'playwright-core';
import { startChromium, type Chromium } from '../browsers/chromium';
import { comesTrue, eventually } from '../consent/visit';
import { startBannerSite, type BannerSite } from './site';

let site: BannerSite;
let chromium: Chromium;
let page: Page;
beforeAll(async () => {
  [site, chromium] = await Promise.all([startBannerSite(), startChromium()]);
});
afterAll(async () => {
  await chromium?.close();
  site?.close();
});

/** Where something with the focus stands: which part of the frame, and its box in it, wherever that is scrolled to. */
interface Stop {
  readonly name: string;
  readonly band: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/** What has the focus, or null where that is nothing of `part`. A band that scrolls is a stop too, ahead of what is in it. Runs in the page. */
function readStop(part: string): Stop | null {
  const one = document.querySelector<HTMLElement>(`dingtalk-consent[data-part=${part}]`)?.shadowRoot?.activeElement;
  if (!one) return null;
  const root = one.getRootNode() as ShadowRoot;
  const bands = [...root.querySelectorAll(part === 'banner' ? '.text, .actions' : '.top, .content, .bottom')];
  const band = bands.findIndex((found) => found.contains(one));
  const { top, bottom, left } = one.getBoundingClientRect();
  if (bands[band] === one) return { name: one.className, band, top, bottom: top, left };
  const scrolled = bands[band]?.scrollTop ?? 0;
  return { name: one.id || one.ariaLabel || one.textContent.trim(), band, top: top + scrolled, bottom: bottom + scrolled, left };
}

/** Presses a key until nothing of the part has the focus any more, or the first stop comes again; every stop on the way. */
async function walk(part: string, key: 'Tab' | 'Shift+Tab', first: Stop | null): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let stop = first; stop && stops.length < 60; stop = await page.evaluate(readStop, part)) {
    if (stops.some(({ name, band, top }) => name === stop.name && band === stop.band && Math.abs(top - stop.top) < 2)) break;
    stops.push(stop);
    await page.keyboard.press(key);
  }
  return stops;
}

/** Earlier is what stands in an earlier part of the frame, in a line above, or nearer to where its line starts. */
function outOfOrder(stops: readonly Stop[], dir: 'ltr' | 'rtl'): string[] {
  return stops.flatMap((stop, index) => {
    const next = stops[index + 1];
    if (!next || next.band > stop.band) return [];
    const isSameLine = next.top < stop.bottom - 2 && next.bottom > stop.top + 2;
    const ahead = dir === 'ltr' ? next.left - stop.left : stop.left - next.left;
    const isAfter = (isSameLine ? ahead : next.top - stop.top) > 0;
    return isAfter && next.band === stop.band ? [] : [`${stop.name} → ${next.name}`];
  });
}

/** The interface has made room for the banner, and what scrolls in it a stop of the keyboard. */
const IS_CLEAR = `getComputedStyle(document.documentElement).scrollPaddingBlockEnd !== 'auto'`;

const focusOn = (part: string): string => `document.querySelector('dingtalk-consent[data-part=${part}]').shadowRoot`;
const host = (part: string) => page.locator(`dingtalk-consent[data-part=${part}]`);

describe.each([
  { language: 'en', dir: 'ltr', width: 1280, height: 800 },
  { language: 'ar', dir: 'rtl', width: 1280, height: 800 },
  { language: 'ar', dir: 'rtl', width: 320, height: 640 },
] as const)('in $language, $dir, at $width × $height', ({ language, dir, width, height }) => {
  beforeEach(async () => {
    page = await chromium.newPage();
    await page.context().clearCookies();
    await page.setViewportSize({ width, height });
    await page.goto(site.url(language));
    await host('banner').locator('.actions button').first().waitFor();
    await comesTrue(page, IS_CLEAR);
  });
  afterEach(() => page.close());

  const toBanner = async (): Promise<Stop> => {
    await page.evaluate('document.activeElement.blur(); getSelection().removeAllRanges()');
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(readStop, 'banner');
      if (stop) return stop;
    }
    throw new Error('Tab never reaches the banner');
  };

  test('Tab goes through the banner as it is read, and Shift+Tab back', async () => {
    const forth = await walk('banner', 'Tab', await toBanner());
    expect(forth.length).toBeGreaterThanOrEqual(4); // a link and three answers
    expect(forth.map(({ name }) => name).includes('text')).toBe(await host('banner').locator('.text').evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight));
    expect(outOfOrder(forth, dir)).toEqual([]);
    await page.evaluate(`${focusOn('banner')}.querySelector('.actions').lastElementChild.focus()`);
    const back = await walk('banner', 'Shift+Tab', await page.evaluate(readStop, 'banner'));
    expect(back.map(({ name }) => name).reverse()).toEqual(forth.map(({ name }) => name));
  });

  test('Tab goes through the preference centre as it is read, and Shift+Tab back; arrows switch nothing, Escape chooses nothing', async () => {
    await host('banner').locator('.actions button').nth(2).click();
    const dialog = host('preferences').getByRole('dialog');
    await dialog.waitFor();
    for (const summary of await dialog.locator('.content summary').all()) await summary.click();
    await page.evaluate(`${focusOn('preferences')}.querySelector('h2').focus()`);
    await page.keyboard.press('Tab');
    const forth = await walk('preferences', 'Tab', await page.evaluate(readStop, 'preferences'));
    expect(new Set(forth.map(({ band }) => band))).toEqual(new Set([0, 1, 2]));
    expect(forth.length).toBeGreaterThan(10);
    expect(outOfOrder(forth, dir)).toEqual([]);
    await page.evaluate(`${focusOn('preferences')}.querySelector('.bottom').lastElementChild.focus()`);
    const back = await walk('preferences', 'Shift+Tab', await page.evaluate(readStop, 'preferences'));
    expect(back.map(({ name }) => name).reverse()).toEqual(forth.map(({ name }) => name));

    const first = dialog.getByRole('switch').first();
    await first.focus();
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
    expect(await first.isChecked()).toBe(false);
    await page.keyboard.press('Space');
    expect(await first.isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await eventually(() => host('preferences').count(), 0);
    expect(await page.evaluate('DingTalkConsent.view().record')).toBeNull();
    expect(await page.evaluate(readStop, 'banner')).toMatchObject({ name: await host('banner').locator('.actions button').nth(2).innerText() });
  });
});
