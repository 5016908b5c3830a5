import type { Page } from 'playwright-core';
import { startChromium, type Chromium } from '../browsers/chromium';
import { until } from '../browsers/until';
import { docBlock } from '../readme/doc-block';
import { ORIGIN, routeSite } from '../readme/routed-site';
import { banner } from './recipe-site';

describe('the page of the guide, checked as the guide says', () => {
  let browser: Chromium;
  let page: Page;
  let received: string[];
  const names = async (): Promise<string[]> => (await browser.allCookies()).map(({ name }) => name).sort();

  beforeAll(async () => {
    browser = await startChromium();
    received = await routeSite(browser.context, {
      [`${ORIGIN}/`]: { contentType: 'text/html', body: docBlock('docs/guide.md', 'page') },
      'https://metrics.example/metrics.js': { contentType: 'text/javascript', body: `document.cookie = '_sm_id=1; path=/'` },
    });
    page = await browser.newPage();
    await page.goto(ORIGIN);
  });

  afterAll(() => browser?.close());

  test('1: the banner asks, nothing is stored and nobody is asked', async () => {
    await banner(page).waitFor();
    expect([await names(), received]).toEqual([[], []]);
  });

  test('2: refused, nothing comes, after a reload neither', async () => {
    await banner(page).getByRole('button', { name: 'Reject all' }).click();
    await until('the answer is stored', async () => (await names()).includes('dingtalk_consent'));
    await page.reload();
    expect([await names(), received]).toEqual([['dingtalk_consent'], []]);
  });

  test('3: allowed in the preference centre, the script loads and its cookie is there', async () => {
    await page.getByRole('button', { name: 'Cookie settings' }).click();
    await page.getByRole('switch', { name: 'Analytics' }).click();
    await page.getByRole('button', { name: 'Save choices' }).click();
    await until('its cookie is there', async () => (await names()).includes('_sm_id'));
    expect(received).toEqual(['https://metrics.example/metrics.js']);
  });

  test('4: withdrawn, the cookie is gone', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Cookie settings' }).click();
    await page.getByRole('switch', { name: 'Analytics' }).click();
    await page.getByRole('button', { name: 'Save choices' }).click();
    await until('the cookie is gone', async () => !(await names()).includes('_sm_id'));
    expect(await names()).toEqual(['dingtalk_consent']);
  });
});
