import type { Page } from 'playwright-core';
import { startChromium, type Chromium } from '../browsers/chromium';
import { until } from '../browsers/until';
import { readmeBlock } from './readme-block';
import { ORIGIN, routeSite } from './routed-site';

const METRICS = `document.cookie = '_sm_id=1; path=/'; fetch('https://metrics.example/start', { mode: 'no-cors' });`;

describe('the example of the README, as it stands there', () => {
  let browser: Chromium;
  let page: Page;
  let received: string[];
  const said: string[] = [];
  const wrong: string[] = [];

  beforeAll(async () => {
    browser = await startChromium();
    received = await routeSite(browser.context, {
      [`${ORIGIN}/`]: { contentType: 'text/html', body: readmeBlock('page'), headers: { 'content-security-policy': readmeBlock('csp').trim() } },
      [`${ORIGIN}/app.js`]: { contentType: 'text/javascript', body: readmeBlock('script') },
      'https://metrics.example/metrics.js': { contentType: 'text/javascript', body: METRICS },
      'https://ads.example/offers': { contentType: 'text/html', body: '<title>Offers</title>' },
    });
    page = await browser.newPage();
    page.on('console', (message) => (message.type() === 'error' ? wrong : said).push(message.text()));
    page.on('pageerror', (error) => wrong.push(error.message));
  });

  afterAll(() => browser?.close());
  afterEach(() => expect(wrong).toEqual([]));

  const names = async () => (await browser.allCookies()).map(({ name }) => name).sort();
  const banner = () => page.getByRole('region', { name: 'Cookie consent' });
  const measured = (text: RegExp) => page.locator('#measured').filter({ hasText: text }).waitFor();

  test('holds before the choice, and the page reads what it wrote', async () => {
    await page.goto(ORIGIN);
    await banner().waitFor();
    expect([received, await names(), await browser.domStorage(page, 'local')]).toEqual([[], [], {}]);
    expect(said).toEqual(['dark']);
  });

  test('replays, loads and tells on acceptance', async () => {
    await banner().getByRole('button', { name: 'Accept all' }).click();
    await measured(/^Measured since 20/);
    await until('the vendors were asked', () => received.length === 4);
    expect([...received].sort()).toEqual(['https://ads.example/offers', 'https://metrics.example/hit', 'https://metrics.example/metrics.js', 'https://metrics.example/start']);
    expect(await names()).toEqual(['_sm_id', 'dingtalk_consent']);
    expect(await browser.domStorage(page, 'local')).toEqual({ theme: 'dark' });
  });

  test('knows a returning visitor', async () => {
    await page.reload();
    await measured(/^Measured since 20/);
    expect(await banner().count()).toBe(0);
  });

  test('forgets when the page’s own button withdraws', async () => {
    await page.getByRole('button', { name: 'Withdraw consent' }).click();
    await measured(/^Not measured$/);
    expect(await names()).toEqual(['dingtalk_consent']);
    expect(Object.keys(await browser.domStorage(page, 'local'))).toEqual(['dingtalk_consent_sweep']);
  });
});
