import type { Page } from 'playwright-core';
import { startChromium, type Chromium } from '../browsers/chromium';
import { HOSTS, startSite, type Site } from '../consent/site';
import { jar } from '../consent/visit';

let site: Site;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  const config = site.config({ entries: [{ kind: 'cookie', name: 'held*', purpose: 'analytics', lifetime: 'session' }, { kind: 'cookie', name: '__*', purpose: 'analytics', lifetime: 'session' }] });
  site.page('/a/b', { config });
  site.page('/allowed/b', { config: { ...config, entries: [{ kind: 'cookie', name: 'h*', purpose: 'necessary', lifetime: 'session' }, { kind: 'cookie', name: '__*', purpose: 'necessary', lifetime: 'session' }] } });
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(async () => {
  await browser.context.clearCookies();
  await page.close();
});

/** Writes that a vendor may try; what the page reads back is compared with what the platform's own jar gives. */
const WRITES: readonly (readonly string[])[] = [
  ['held=1; domain=localhost'],
  ['held=1; domain=dingtalk.localhost'],
  ['held=1; domain=.DINGTALK.localhost'],
  ['held=1; domain=other.localhost'],
  ['held=1; domain=open.dingtalk.localhost'],
  ['held=1; path=/'],
  ['held=1; path=/elsewhere'],
  ['held=1; path=/a'],
  ['held=1; path=relative'],
  ['held=1', 'held=2'],
  ['held=1; path=/', 'held=2; domain=dingtalk.localhost; path=/'],
  ['held=1; path=/', 'held=; path=/; max-age=0'],
  ['held=1; path=/', 'held=; path=/other; max-age=0'],
  ['held=1; max-age=0'],
  ['held=1; expires=Thu, 01 Jan 1970 00:00:00 GMT'],
  ['held=1; expires=Fri, 01 Jan 2100 00:00:00 GMT; max-age=0'],
  ['held=1; HttpOnly'],
  ['held=1; secure'],
  ['held=1; secure; partitioned'],
  ['__Host-held=1; secure; path=/'],
  ['__Host-held=1; path=/'],
  ['__Host-held=1; secure; path=/; domain=dingtalk.localhost'],
  ['__Secure-held=1'],
  ['__Secure-held=1; secure'],
  ['held', '=held2'],
  [`held=${'x'.repeat(4092)}`],
  [`held=${'x'.repeat(4093)}`],
  ['held=a=b; path=/', 'heldb="q q"; path=/'],
];

test.each(WRITES)('what is held reads as the platform would have it: %s', async (...texts) => {
  const read = async (folder: string): Promise<unknown> => {
    await page.goto(site.url(HOSTS.www, `/${folder}/b`));
    return page.evaluate(`(${JSON.stringify(texts.map((text) => text.replace('/a', `/${folder}`)))}).map((text) => (document.cookie = text)) && document.cookie.replace(/(; )?dingtalk_consent[^;]*/, '').split('; ').sort().join('; ')`);
  };
  const held = await read('a');
  expect(await jar(browser)).toEqual([]);
  expect(await read('allowed')).toEqual(held);
});
