import type { Page } from 'playwright-core';
import { startDemo, type Demo } from '../../../demo-site/serve';
import { PROPERTIES } from '../../../demo-site/server/hosts';
import { startChromium, type Chromium } from '../browsers/chromium';
import { until } from '../browsers/until';
import { decided, eventually, press } from '../consent/visit';

/* The demo with its real vendors and its simulations, as a visitor leaves it by each answer. */

/** What the server sets for its own session, and the SDK's record. */
const NECESSARY = /^(demo_session|dingtalk_consent) /;

let demo: Demo;
let browser: Chromium;
let page: Page;

const jar = async (): Promise<string[]> => (await browser.allCookies()).map(({ name, domain }) => `${name} ${domain}`).sort();
const optional = async (): Promise<string[]> => (await jar()).filter((line) => !NECESSARY.test(line));
const items = async (): Promise<string[]> => (await Promise.all((['local', 'session'] as const).map((area) => browser.domStorage(page, area)))).flatMap(Object.keys).filter((name) => !name.startsWith('dingtalk_consent'));
/** The refusal has been carried out on this host, and the page has run. */
async function swept(): Promise<void> {
  const number = await page.evaluate<string>('String(DingTalkConsent.view().record.sweep)');
  await eventually(async () => [(await browser.domStorage(page, 'local'))['dingtalk_consent_sweep'] ?? null, await page.evaluate<unknown>('document.readyState')], [number, 'complete']);
}
const toThirdParties = (): string[] => demo.requests().filter(({ host }) => !host.endsWith('.dingtalk.localhost')).map(({ host, path }) => host + path);

async function visit(thirdPartyCookies: 'allowed' | 'blocked'): Promise<void> {
  demo = await startDemo({ port: 0 });
  browser = await startChromium({ thirdPartyCookies });
  page = await browser.newPage();
  await page.goto(demo.url('www'));
}
afterEach(async () => {
  await browser.close();
  await demo.close();
});

test('rejected on one host, nothing of any vendor lands or is sent on all three', async () => {
  await visit('allowed');
  await press(page, 'Reject all');
  await decided(page);
  for (const property of PROPERTIES) {
    await page.goto(demo.url(property));
    await swept();
    await eventually(async () => [await optional(), await items(), toThirdParties()], [[], [], []]);
  }
});

test('granted and withdrawn on another host, all is gone on all three, twins that come back too', async () => {
  await visit('allowed');
  await press(page, 'Accept all');
  await until('a vendor has written its twins', async () => (await jar()).filter((line) => /^(cna|sample_ads_id|__wpkreporterwid_) /.test(line)).length > 3);
  await page.goto(demo.url('appcenter'));
  await page.evaluate('DingTalkConsent.claim().withdraw().then(() => undefined)');
  demo.clearRequests();
  for (const property of PROPERTIES) {
    await page.goto(demo.url(property));
    await swept();
    await eventually(async () => [(await optional()).filter((line) => line.includes('dingtalk')), await items(), toThirdParties()], [[], [], []]);
  }
});

test('where the browser blocks third-party cookies a grant brings those of the site alone', async () => {
  await visit('blocked');
  await press(page, 'Accept all');
  await until('first-party ones are there', async () => (await jar()).includes('cna .dingtalk.localhost'));
  await until('the vendors were asked', () => toThirdParties().some((line) => line.startsWith('ads.sample-ads.localhost/embed')));
  expect((await browser.allCookies()).filter(({ domain, partitionKey }) => !domain.endsWith('dingtalk.localhost') && !partitionKey)).toEqual([]);
});
