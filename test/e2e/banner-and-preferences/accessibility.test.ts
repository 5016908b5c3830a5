import type { Page } from 'playwright-core';
import { startChromium, type Chromium } from '../browsers/chromium';
import { runAxe } from './run-axe';
import { startBannerSite, type BannerSite } from './site';

let site: BannerSite;
let chromium: Chromium;
beforeAll(async () => {
  [site, chromium] = await Promise.all([startBannerSite(), startChromium()]);
});
afterAll(async () => {
  await chromium?.close();
  site?.close();
});

const NAMES = {
  en: { banner: 'Cookie consent', reject: 'Reject all', settings: 'Settings', dialog: 'Privacy settings' },
  'zh-CN': { banner: 'Cookie 使用同意', reject: '全部拒绝', settings: '设置', dialog: '隐私设置' },
};

async function open(language: keyof typeof NAMES, look: { width: number; scheme: 'light' | 'dark'; forced: boolean }): Promise<Page> {
  const page = await chromium.newPage();
  await page.context().clearCookies();
  await page.setViewportSize({ width: look.width, height: 800 });
  await page.emulateMedia({ colorScheme: look.scheme, forcedColors: look.forced ? 'active' : 'none', reducedMotion: 'reduce' });
  await page.goto(site.url(language));
  await page.getByRole('region', { name: NAMES[language].banner }).waitFor();
  return page;
}

const LOOKS = [
  { width: 1280, scheme: 'light', forced: false },
  { width: 320, scheme: 'light', forced: false },
  { width: 1280, scheme: 'dark', forced: false },
  { width: 320, scheme: 'dark', forced: true },
] as const;

describe.each(['en', 'zh-CN'] as const)('axe finds nothing, in %s,', (language) => {
  test.each(LOOKS)('at $width px, $scheme, forced colours $forced', async (look) => {
    const page = await open(language, look);
    const names = NAMES[language];
    expect(await runAxe(page)).toEqual([]);

    await page.getByRole('button', { name: names.settings }).click();
    const dialog = page.getByRole('dialog', { name: names.dialog });
    await dialog.waitFor();
    for (const summary of await dialog.locator('summary').all()) await summary.click();
    expect(await runAxe(page)).toEqual([]);

    await dialog.getByRole('button', { name: names.reject }).click();
    await dialog.getByRole('status').locator('p').first().waitFor();
    expect(await runAxe(page)).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.close();
  });
});
