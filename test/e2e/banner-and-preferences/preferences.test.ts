import type { Locator, Page } from 'playwright-core';
import { startChromium, type Chromium } from '../browsers/chromium';
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
beforeEach(async () => {
  page = await chromium.newPage();
  await page.context().clearCookies();
  await page.goto(site.url());
});
afterEach(() => page.close());

async function settings(): Promise<Locator> {
  await page.getByRole('button', { name: /^(Cookie settings|Settings)$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Privacy settings' });
  await dialog.waitFor();
  return dialog;
}
const stored = (): Promise<Readonly<Record<string, string>>> => chromium.domStorage(page, 'local');

test('saves one purpose, keeps it over a reload and lets go of it again', async () => {
  const dialog = await settings();
  await dialog.getByRole('switch', { name: 'Analytics' }).click();
  await dialog.getByRole('button', { name: 'Save choices' }).click();
  await dialog.getByText('Your choice is saved.').waitFor();
  expect(await stored()).toMatchObject({ _sm_id: '1' });

  await page.reload();
  const again = await settings();
  expect(await again.getByRole('switch', { name: 'Analytics' }).isChecked()).toBe(true);
  expect(await again.getByRole('switch', { name: 'Advertising' }).isChecked()).toBe(false);
  await again.getByText('Details: 1 entry').nth(1).click();
  await again.getByText('Stored now').waitFor();

  await again.getByRole('button', { name: 'Withdraw consent' }).click();
  await again.getByText('withdrawn from now on').waitFor();
  expect(await stored()).not.toHaveProperty('_sm_id');
  expect(await again.getByRole('switch', { name: 'Analytics' }).isChecked()).toBe(false);
});

test('refuses one vendor of an allowed purpose', async () => {
  const dialog = await settings();
  const vendor = dialog.getByRole('switch', { name: 'Sample Metrics' });
  expect(await vendor.isDisabled()).toBe(true);
  await dialog.getByRole('switch', { name: 'Analytics' }).click();
  await vendor.click();
  await dialog.getByRole('button', { name: 'Save choices' }).click();
  await dialog.getByText('Your choice is saved.').waitFor();
  expect(await stored()).not.toHaveProperty('_sm_id');
});

test('keeps the focus inside while it is open, and is worked by keyboard alone', async () => {
  const dialog = await settings();
  const analytics = dialog.getByRole('switch', { name: 'Analytics' });
  for (let stop = 0; stop < 30 && !(await analytics.evaluate((one) => one.matches(':focus'))); stop++) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await analytics.isChecked()).toBe(true);
  for (let stop = 0; stop < 30; stop++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(() => !!document.activeElement?.closest('main, [data-part="banner"]'));
    expect(outside).toBe(false);
  }
});
