import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium';
import { inFreshSite } from './fresh-site';
import { HOSTS, type Site, type TestPage } from './site';
import { banner, eventually, press } from './visit';

const WRITE = `document.cookie = '_sm_id=1'; localStorage.ad_id = '1';`;
/** Chromium has no Global Privacy Control: this stands in for it. */
const SIMULATED_GPC = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });`;

let site: Site;
let page: Page;
let browser: Chromium;

inFreshSite((visit) => ({ site, page, browser } = visit));

async function visit(changes: object, more: TestPage = {}): Promise<void> {
  site.page('/region', { config: site.config(changes), script: WRITE, ...more });
  await page.goto(site.url(HOSTS.www, '/region'));
  await banner(page).waitFor();
}

const allowed = (): Promise<string[]> => page.evaluate(`['preferences', 'analytics', 'advertising'].filter((id) => DingTalkConsent.view().allows(id))`);
/** What really lies there, read past the page. */
const stored = async (): Promise<string[]> => [...(await browser.allCookies()).map(({ name }) => name), ...Object.keys(await browser.domStorage(page, 'local'))].sort();

test.each([
  ['DE', 'With your consent'],
  ['XX', 'With your consent'],
  ['BR', 'With your consent'],
])('in %s everything waits for a choice', async (region, words) => {
  await visit({ region });
  expect(await banner(page).innerText()).toContain(words);
  expect(await allowed()).toEqual([]);
  expect(await stored()).toEqual([]);
});

test('in France a visitor may also go on without accepting, which refuses everything', async () => {
  await visit({ region: 'FR' });
  expect(await allowed()).toEqual([]);
  await banner(page).getByRole('button', { name: 'Continue without accepting' }).click();
  await banner(page).getByText('every optional purpose is refused').waitFor();
  await eventually(stored, ['dingtalk_consent', 'dingtalk_consent_sweep']);
  expect(await banner(page).getByRole('button', { name: 'Continue without accepting' }).isVisible()).toBe(false);
});

test('in California it goes on until it is refused, and a refusal erases it', async () => {
  await visit({ region: 'US-CA' });
  expect(await banner(page).innerText()).toMatch(/Unless you refuse, .* for: Preferences, Analytics, Advertising/);
  await eventually(allowed, ['preferences', 'analytics', 'advertising']);
  await eventually(stored, ['_sm_id', 'ad_id']);
  await press(page, 'Reject all');
  await eventually(stored, ['dingtalk_consent', 'dingtalk_consent_sweep']);
  await banner(page).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Your Privacy Choices' }).waitFor();
});

test('where a signal says so there, advertising is off, that is said, and nothing is written of it', async () => {
  await page.addInitScript(SIMULATED_GPC);
  await visit({ region: 'us-ca' });
  await eventually(() => banner(page).innerText().then((text) => text.includes('Opt-Out Request Honored')), true);
  await eventually(allowed, ['preferences', 'analytics']);
  await eventually(stored, ['_sm_id']);
  await banner(page).getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog').getByText('Opt-Out Request Honored').waitFor();
  expect(await page.getByRole('switch', { name: 'Advertising' }).isChecked()).toBe(false);
  expect(await page.getByRole('switch', { name: 'Analytics' }).isChecked()).toBe(true);
});

test('a browser that is asked (ADPC) can refuse where the rule would not ask, and can allow nothing', async () => {
  await page.addInitScript(`window.put = []; Object.defineProperty(Navigator.prototype, 'dataProtectionControl', { value: { request: async (requests) => (put.push(requests.map(({ id }) => id)), { consent: ['preferences'], withdraw: ['analytics'], object: ['direct-marketing'] }) } });`);
  await visit({ region: 'US-CA', signals: { adpc: true } });
  await eventually(() => page.evaluate('put'), [['preferences', 'analytics', 'advertising']]);
  await eventually(allowed, ['preferences']);
  await page.goto(site.url(HOSTS.www, '/'));
  site.page('/asks-first', { config: site.config({ region: 'DE', signals: { adpc: true } }), script: WRITE });
  await page.goto(site.url(HOSTS.www, '/asks-first'));
  await banner(page).waitFor();
  expect(await allowed()).toEqual([]);
});

test('in Great Britain advertising waits where analytics may be objected to', async () => {
  await visit({ region: 'GB' });
  expect(await banner(page).innerText()).toContain('Only with your consent: Advertising.');
  await eventually(stored, ['_sm_id']);
});

test.each<[string, TestPage]>([
  ['a meta element', { before: '<meta name="dingtalk-consent-region" content="US-CA">' }],
  ['a response header', { headers: { 'server-timing': 'db;dur=1, region;desc="US-CA"' } }],
])('the region may come from %s', async (_, more) => {
  await visit({}, more);
  await eventually(allowed, ['preferences', 'analytics', 'advertising']);
});

test('a time zone can only tighten: a visitor in Paris is asked first, whatever the page says', async () => {
  const context = await browser.context.browser()!.newContext({ timezoneId: 'Europe/Paris' });
  page = await context.newPage();
  site.page('/region', { config: site.config({ region: 'US-CA' }), script: WRITE });
  await page.goto(site.url(HOSTS.www, '/region'));
  await banner(page).waitFor();
  expect(await banner(page).innerText()).toContain('With your consent');
  expect(await allowed()).toEqual([]);
  await context.close();
});

test('the site may be stricter than the rule, and what would loosen it is named in the console', async () => {
  const errors: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  await visit({ region: 'US-CA', mode: { advertising: 'opt-in', analytics: 'notice' } });
  await eventually(allowed, ['preferences', 'analytics']);
  expect(errors.join('\n')).toContain('analytics');
});

test('where the rules can’t be loaded everything waits, and the usual question is asked', async () => {
  await page.route('**/ruling.mjs', (route) => route.abort());
  await visit({ region: 'US-CA' });
  expect(await banner(page).innerText()).toContain('With your consent');
  expect(await allowed()).toEqual([]);
  await press(page, 'Accept all');
  await eventually(allowed, ['preferences', 'analytics', 'advertising']);
});
