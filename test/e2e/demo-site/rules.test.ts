import type { Page } from 'playwright-core';
import { startDemo, type Demo } from '../../../demo-site/serve';
import type { Chromium } from '../browsers/chromium';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { banner, decided, eventually, press } from '../consent/visit';

/* The demo under another region, another visitor and another version of the policy, chosen in its panel. */

let demo: Demo;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  demo = await startDemo({ port: 0 });
});
afterAll(() => demo.close());

inFreshBrowser(async (fresh) => {
  ({ browser, page } = fresh);
  demo.clearRequests();
  await page.goto(demo.url('www'));
  await banner(page).waitFor();
});

const choose = async (label: string, value: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).selectOption(value);
  await page.waitForURL(/demo_/);
};
const toAds = (): number => demo.requests().filter(({ host, path }) => host.startsWith('ads.') && path.startsWith('/collect')).length;
const vendorsWrote = async (): Promise<boolean> => (await browser.allCookies()).some(({ name }) => name === 'sample_ads_id');

test('another region changes what is asked, and what goes on until it is refused', async () => {
  expect(await banner(page).innerText()).toContain('With your consent');
  expect([toAds(), await vendorsWrote()]).toEqual([0, false]);
  await choose('Region', 'US-CA');
  await eventually(async () => (await banner(page).innerText()).includes('Unless you refuse'), true);
  await eventually(vendorsWrote, true);
  await press(page, 'Reject all');
  await eventually(vendorsWrote, false);
});

test('a DingDing user is not asked and has nothing optional stored, on every property', async () => {
  await choose('Visitor', 'dingding');
  await page.getByText('Who you are, or the version of the policy, is simulated').waitFor();
  await page.getByRole('link', { name: 'appcenter', exact: true }).click();
  await page.getByRole('button', { name: 'Cookie settings' }).click();
  await page.getByRole('link', { name: /Go to the privacy settings of DingDing/ }).waitFor();
  expect([await banner(page).count(), toAds(), await vendorsWrote()]).toEqual([0, 0, false]);
});

test('a member of an organisation can’t allow what it refuses', async () => {
  await choose('Visitor', 'member');
  await press(page, 'Accept all');
  await decided(page);
  await eventually(async () => (await browser.allCookies()).some(({ name }) => name === 'cna'), true);
  expect([toAds(), await vendorsWrote()]).toEqual([0, false]);
});

test('a material change of the policy asks again for what it touches', async () => {
  await press(page, 'Accept all');
  await eventually(vendorsWrote, true);
  await choose('Policy', 'material');
  await banner(page).waitFor();
  expect(await banner(page).innerText()).toContain('you are asked again for: Analytics.');
  expect(await page.evaluate(`['analytics', 'advertising'].map((id) => DingTalkConsent.view().allows(id))`)).toEqual([false, true]);
});
