import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { HOSTS, startSite, STRICT_CSP, type Site } from './site';
import { LISTEN, banner, decided, eventually, jar, press } from './visit';

let site: Site;
let browser: Chromium;
let page: Page;

const BUTTONS = '<h1>Page</h1><button data-consent="preferences">Cookie settings</button><button data-consent="accept-all">Yes</button><button data-consent="withdraw">Take back</button>';

beforeAll(async () => {
  site = await startSite();
  site.page('/buttons', { body: BUTTONS, script: LISTEN });
  site.page('/strict', { headers: { 'content-security-policy': STRICT_CSP }, body: BUTTONS, script: `window.violations = []; document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));` });
});

afterAll(() => site.close());

inFreshBrowser((fresh) => ({ browser, page } = fresh));

const preferences = () => page.getByRole('dialog', { name: 'Privacy settings' });

test('the whole flow works under the strict CSP, without one violation', async () => {
  await page.goto(site.url(HOSTS.www, '/strict'));
  await press(page, 'Settings');
  await preferences().getByRole('switch', { name: 'Analytics', exact: true }).click();
  await preferences().getByRole('button', { name: 'Save choices' }).click();
  await eventually(() => page.evaluate(`DingTalkConsent.view().record?.purposes ?? null`), { preferences: false, analytics: true, advertising: false });
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('button', { name: 'Cookie settings' }).click();
  await preferences().getByRole('button', { name: 'Withdraw consent' }).click();
  await eventually(() => page.evaluate(`DingTalkConsent.view().record.purposes`), { preferences: false, analytics: false, advertising: false });
  expect(await page.evaluate('violations')).toEqual([]);
});

test("the page's own buttons accept and withdraw for the visitor", async () => {
  await page.goto(site.url(HOSTS.www, '/buttons'));
  await banner(page).waitFor();
  await page.getByRole('button', { name: 'Yes' }).click();
  await eventually(() => page.evaluate(`DingTalkConsent.view().record?.source ?? null`), 'page');
  expect(await page.evaluate(`DingTalkConsent.view().allows('advertising')`)).toBe(true);
  await page.reload();
  await page.getByRole('button', { name: 'Take back' }).click();
  await eventually(() => page.evaluate(`DingTalkConsent.view().allows('advertising')`), false);
  await eventually(() => page.getByRole('status').allInnerTexts().then((texts) => texts.join(' ').length > 0), true);
});

test('a page without a control of its own gets one, and it opens the preference centre', async () => {
  await page.goto(site.url(HOSTS.www));
  await press(page, 'Reject all');
  await decided(page);
  await page.reload();
  const control = page.locator('dingtalk-consent[data-part=control]').getByRole('button');
  await control.click();
  await preferences().waitFor();
  await page.goto(site.url(HOSTS.www, '/buttons'));
  await eventually(() => page.evaluate('document.readyState'), 'complete');
  expect(await page.locator('dingtalk-consent').count()).toBe(0);
});

test('closing and Escape choose nothing', async () => {
  await page.goto(site.url(HOSTS.www, '/buttons'));
  await press(page, 'Settings');
  await preferences().waitFor();
  await page.keyboard.press('Escape');
  await eventually(() => preferences().count(), 0);
  expect(await page.evaluate('DingTalkConsent.view().record')).toBeNull();
  expect(await jar(browser)).toEqual([]);
});

describe('a part that fails to load', () => {
  test('the interface: everything stays refused, the page says so and goes on', async () => {
    await page.route('**/consent/ui/**', (route) => route.abort());
    await page.goto(site.url(HOSTS.www, '/buttons'));
    await eventually(() => page.getByText(/not loaded/).count(), 1);
    await page.evaluate(`localStorage.sm_1 = 'x'`);
    expect(await browser.domStorage(page, 'local')).toEqual({});
    expect(await page.evaluate('told')).toContain('ui failed');
    await page.unroute('**/consent/ui/**');
    await page.getByText(/not loaded/).click(); // pressed again, it is tried again
    await preferences().waitFor();
    await eventually(() => page.getByText('Cookie settings').count(), 1);
  });

  test('what carries out an answer: the question goes all the same once another tab has answered it', async () => {
    await page.route('**/consent/ui/interface.mjs', (route) => route.abort());
    await page.goto(site.url(HOSTS.www, '/buttons'));
    await banner(page).getByText(/Nothing was changed/).waitFor();
    const other = await browser.newPage();
    await other.goto(site.url(HOSTS.www, '/buttons'));
    await press(other, 'Accept all');
    await eventually(() => page.evaluate(`DingTalkConsent.view().allows('analytics')`), true);
    await banner(page).waitFor({ state: 'detached' });
    await banner(other).getByText(/saved/).waitFor(); // where it was answered it tells how that ended
  });

  test('rules, disclosures and rights: one line says so, and the rest works; opened again, they are tried again', async () => {
    await page.route('**/consent/ui/show-rules.mjs', (route) => route.abort());
    await page.goto(site.url(HOSTS.www, '/buttons'));
    await press(page, 'Settings');
    await preferences().getByRole('alert').getByText('This could not be loaded.').waitFor();
    expect(await preferences().getByText('Your rights', { exact: true }).count()).toBe(0);
    await preferences().getByRole('switch', { name: 'Analytics', exact: true }).click();
    await page.unroute('**/consent/ui/show-rules.mjs');
    const line = preferences().getByText('More about this, and your rights');
    await line.click();
    await line.press('Enter');
    await preferences().getByText('Your rights', { exact: true }).waitFor();
    expect(await preferences().getByRole('alert').count()).toBe(0);
    expect(await preferences().getByRole('switch', { name: 'Analytics', exact: true }).isChecked()).toBe(true);
    expect(await preferences().evaluate((dialog) => (dialog.getRootNode() as ShadowRoot).activeElement?.textContent)).toBe('Privacy settings');
  });

  test('what a choice needs: nothing is granted, and the banner says that nothing was changed', async () => {
    await page.route('**/consent/deciding/**', (route) => route.abort());
    await page.goto(site.url(HOSTS.www, '/buttons'));
    await press(page, 'Accept all');
    await banner(page).getByText(/Nothing was changed/).waitFor();
    expect(await banner(page).getByRole('button', { name: 'Accept all' }).count()).toBe(1);
    expect(await page.evaluate(`DingTalkConsent.view().allows('analytics')`)).toBe(false);
    expect(await jar(browser)).toEqual([]);
    await page.unroute('**/consent/deciding/**');
    await press(page, 'Accept all');
    await eventually(() => page.evaluate(`DingTalkConsent.view().allows('analytics')`), true);
  });
});

test('texts come in the language of the page', async () => {
  site.page('/zh', { lang: 'zh-CN', config: { ...site.config(), language: undefined } });
  await page.goto(site.url(HOSTS.www, '/zh'));
  const host = page.locator('dingtalk-consent[data-part=banner]');
  await host.getByRole('button').first().waitFor();
  expect(await host.getAttribute('lang')).toBe('zh-CN');
  expect(await host.getByRole('button').first().innerText()).toMatch(/[\u4e00-\u9fff]/);
});

test('Global Privacy Control refuses advertising until the visitor chooses otherwise', async () => {
  const gpc = `<script src="/gpc.js"></script>`;
  site.file('/gpc.js', `Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });`);
  site.page('/gpc', { before: gpc, script: `document.cookie = 'ad_id=1'; document.cookie = '_sm_id=1'; ${LISTEN} document.cookie = 'ad_id=2';` });
  await page.goto(site.url(HOSTS.www, '/gpc'));
  await banner(page).getByText('Global Privacy Control').waitFor();
  expect(await page.evaluate('[document.cookie, told.includes("dropped cookie ad_id")]')).toEqual(['_sm_id=1', true]);
  await press(page, 'Accept all');
  await eventually(() => page.evaluate(`DingTalkConsent.view().allows('advertising')`), true);
});
