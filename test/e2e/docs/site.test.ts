import type { Page } from 'playwright-core';
import { DOCS_HOST, startDemo, type Demo } from '../../../demo-site/serve';
import { runAxe } from '../banner-and-preferences/run-axe';
import { startChromium, type Chromium } from '../browsers/chromium';
import { until } from '../browsers/until';

/* Of each sort one: long tables, code, the longest page, a page of a folder. */
const PAGES = ['/', '/guide.html', '/api.html', '/withdrawal.html', '/decisions/0002-record.html'];
const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1440, height: 900 };

let demo: Demo;
let browser: Chromium;
let page: Page;
const requested: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  demo = await startDemo({ port: 0 });
  browser = await startChromium();
  page = await browser.newPage();
  page.on('request', (request) => requested.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

beforeEach(() => errors.splice(0));

const open = (path: string) => page.goto(demo.url(DOCS_HOST, path));

describe.each(PAGES)('%s', (path) => {
  test.each([['light', WIDE], ['dark', WIDE], ['light', NARROW]] as const)('has no fault that axe finds in %s at %o, and never scrolls sideways', async (colorScheme, viewport) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    expect((await open(path))?.status()).toBe(200);
    expect(await runAxe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    expect(errors).toEqual([]);
  });
});

test('a strict policy, no cookie, and nothing beyond the host of the documents', async () => {
  await page.setViewportSize(WIDE);
  const response = await open('/');
  const headers = await response?.allHeaders();
  expect(headers?.['content-security-policy']).toMatch(/^default-src 'none';.*require-trusted-types-for 'script'; trusted-types 'none'$/);
  expect([headers?.['x-robots-tag'], headers?.['set-cookie']]).toEqual(['noindex, nofollow', undefined]);
  expect(requested.length).toBeGreaterThan(PAGES.length);
  expect(requested.filter((url) => new URL(url).hostname !== DOCS_HOST)).toEqual([]);
});

test('what is not there is said so, and nothing outside the folder is served', async () => {
  const missing = await open('/none.html');
  expect([missing?.status(), await page.textContent('body')]).toEqual([404, expect.stringContaining('This page does not exist: /none.html')]);
  expect((await open('/%2e%2e/sdk/consent.mjs'))?.status()).toBe(404);
});

test('the search finds a heading and leads to it', async () => {
  await page.setViewportSize(WIDE);
  await open('/decisions/0002-record.html');
  await page.getByLabel('Search headings').fill('several hosts');
  await page.getByRole('link', { name: 'Several hosts' }).click();
  await page.waitForURL('**/recipes.html#several-hosts');
  expect(await page.locator('#several-hosts').isVisible()).toBe(true);
});

test('code is copied as it stands', async () => {
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.url(DOCS_HOST, '') });
  await open('/guide.html');
  const block = page.locator('.code').first();
  await block.hover();
  await block.getByRole('button', { name: 'Copy' }).click();
  await block.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await block.locator('code').textContent());
});

test('by keyboard: first the skip link, and in a narrow window the contents unfold and fold', async () => {
  await page.setViewportSize(NARROW);
  await open('/rules.html');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const menu = page.getByRole('navigation', { name: 'Documents' });
  expect(await menu.isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  await until('the contents are open', () => menu.isVisible());
  await page.getByLabel('Search headings').press('Escape');
  await until('the contents are folded', async () => !(await menu.isVisible()));
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Contents');
});

test.each(['www', 'open', 'appcenter'])('%s links to the documents', async (property) => {
  await page.goto(demo.url(property));
  expect(await page.locator('footer').getByRole('link', { name: 'Documentation' }).getAttribute('href')).toBe(demo.url(DOCS_HOST));
});
