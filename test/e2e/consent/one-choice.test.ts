import type { Page } from 'playwright-core';
import { startChromium, type Chromium } from '../browsers/chromium';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { HOSTS, startSite, type Site } from './site';
import { SENT, vendorSnippet } from './vendor-snippet';
import { banner, comesTrue, eventually, jar, press } from './visit';

let site: Site;
let browser: Chromium;

beforeAll(async () => {
  site = await startSite();
  site.page('/vendor', { script: vendorSnippet(new URL(site.url(HOSTS.www)).port) });
});

afterAll(() => site.close());

inFreshBrowser((fresh) => {
  ({ browser } = fresh);
  site.clear();
});

async function open(host: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(site.url(host, '/vendor'));
  await banner(page).waitFor();
  return page;
}

test('a choice made on www holds in a second tab and on the other hosts, without reload', async () => {
  const www = await open(HOSTS.www);
  const others = [await open(HOSTS.www), await open(HOSTS.open), await open(HOSTS.appcenter)];
  await www.bringToFront();
  await press(www, 'Accept all');
  for (const page of others) {
    await comesTrue(page, `DingTalkConsent.view().allows('analytics')`);
    expect(await page.evaluate('sent.socket')).toEqual(['open', 'echo hello', 'close']);
    await banner(page).waitFor({ state: 'detached' });
  }
  await eventually(() => site.vendorRequests().length, SENT.length * 4);
  expect(await browser.domStorage(others[1] as Page, 'local')).toMatchObject({ sm_first: '1' });
});

test('a withdrawal empties the other open hosts too', async () => {
  const www = await open(HOSTS.www);
  const other = await open(HOSTS.open);
  await www.bringToFront();
  await press(www, 'Accept all');
  await eventually(async () => (await browser.domStorage(other, 'local')).sm_first, '1');
  await www.evaluate('DingTalkConsent.claim().withdraw()');
  await eventually(() => browser.domStorage(other, 'local'), { cart: 'necessary', dingtalk_consent_sweep: '1' });
  await eventually(async () => (await jar(browser)).filter((cookie) => /^(_sm|ad_)/.test(cookie)), []);
  expect(await other.evaluate(`DingTalkConsent.view().allows('analytics')`)).toBe(false);
});

describe('a record cookie that is not ours grants nothing', () => {
  const record = (purposes: object): string =>
    `v1.${encodeURIComponent(JSON.stringify(['id', Date.now(), 'banner', '1', purposes, {}, 0, 'dingtalk.localhost']))}`;
  const granted = { preferences: true, analytics: true, advertising: true };
  const texts: Readonly<Record<string, string>> = {
    corrupt: 'v1.%7Bnot-json',
    truncated: record(granted).slice(0, -12),
    oversized: record({ ...granted, padding: 'x'.repeat(3990) }).slice(0, 4060),
    'of a newer version': record(granted).replace('v1.', 'v2.'),
    'of another SDK': encodeURIComponent(JSON.stringify({ categories: ['necessary', 'analytics'], revision: 0 })),
    'of the wrong types': record({ preferences: 'true', analytics: 1, advertising: {} }),
    empty: '',
  };

  test.each(Object.entries(texts))('%s', async (_, text) => {
    await browser.context.addCookies([{ name: 'dingtalk_consent', value: text, domain: '.dingtalk.localhost', path: '/' }]);
    const page = await open(HOSTS.www);
    expect(await page.evaluate(`[DingTalkConsent.view().record?.purposes.analytics === true, DingTalkConsent.view().allows('analytics')]`)).toEqual([false, false]);
    expect(site.vendorRequests()).toEqual([]);
    await press(page, 'Reject all');
    await eventually(() => page.evaluate(`DingTalkConsent.view().record?.purposes ?? null`), { preferences: false, analytics: false, advertising: false });
    await page.reload();
    expect(await page.evaluate(`DingTalkConsent.view().record.purposes.analytics`)).toBe(false);
  });

  test('what could not be read is kept in the history', async () => {
    await browser.context.addCookies([{ name: 'dingtalk_consent', value: texts.corrupt as string, domain: '.dingtalk.localhost', path: '/' }]);
    const page = await open(HOSTS.www);
    await eventually(() => page.evaluate(`DingTalkConsent.view().export().then(({ history }) => history.map(({ event, text }) => [event, text]))`), [['unreadable', texts.corrupt]]);
  });
});

test('page script can neither write nor remove the record', async () => {
  const page = await open(HOSTS.www);
  const forged = `v1.${encodeURIComponent(JSON.stringify(['id', Date.now(), 'banner', '1', { analytics: true, advertising: true, preferences: true }, {}, 0, 'dingtalk.localhost']))}`;
  await page.evaluate(`document.cookie = 'dingtalk_consent=${forged}; path=/; domain=dingtalk.localhost'; cookieStore.set('dingtalk_consent', '${forged}')`);
  expect((await jar(browser)).some((cookie) => cookie.startsWith('dingtalk_consent'))).toBe(false);
  await press(page, 'Reject all');
  await eventually(async () => (await browser.domStorage(page, 'local'))['dingtalk_consent_sweep'], '1'); // the last that a choice writes
  await page.evaluate(`document.cookie = 'dingtalk_consent=; path=/; domain=dingtalk.localhost; max-age=0'; localStorage.clear(); delete localStorage.dingtalk_consent_sweep`);
  expect((await jar(browser)).some((cookie) => cookie.startsWith('dingtalk_consent'))).toBe(true);
  expect(await browser.domStorage(page, 'local')).toMatchObject({ dingtalk_consent_sweep: '1' });
});

describe('where the browser denies all storage', () => {
  let denied: Chromium;

  beforeEach(async () => {
    denied = await startChromium({ siteData: 'denied' });
  });

  afterEach(() => denied.close());

  test('the banner asks, the choice holds while the page lives, and nothing is granted', async () => {
    const page = await denied.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(site.url(HOSTS.www));
    await press(page, 'Accept all');
    await comesTrue(page, `DingTalkConsent.view().allows('analytics')`);
    expect(await page.evaluate(`DingTalkConsent.view().record.purposes`)).toEqual({ preferences: true, analytics: true, advertising: true });
    expect(await denied.allCookies()).toEqual([]);
    await page.reload();
    await banner(page).waitFor();
    expect(await page.evaluate(`DingTalkConsent.view().allows('analytics')`)).toBe(false);
    expect(errors).toEqual([]);
  });
});
