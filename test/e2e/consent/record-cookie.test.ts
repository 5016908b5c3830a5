import type { Chromium } from '../browsers/chromium';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { HOSTS, startSite, type Site } from './site';
import { banner, decided, eventually, press } from './visit';

/* Where the record lies, and that there is one of it. */

let site: Site;
let browser: Chromium;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

inFreshBrowser((fresh) => void ({ browser } = fresh), { args: ['--host-resolver-rules=MAP *.com.cn 127.0.0.1, MAP *.co.uk 127.0.0.1, MAP *.github.io 127.0.0.1'] });

const records = async () => (await browser.allCookies()).filter(({ name }) => name === 'dingtalk_consent');

test.each([
  ['www.shop.example.com.cn', '.example.com.cn'],
  ['example.co.uk', '.example.co.uk'],
  ['someone.github.io', '.someone.github.io'], // a public suffix of its own: siblings there are strangers
  ['127.0.0.1', '127.0.0.1'],
  ['www.dingtalk.localhost', '.dingtalk.localhost'],
  ['localhost', 'localhost'],
])('a choice on %s lies on %s, and the page keeps to it', async (host, domain) => {
  const page = await browser.newPage();
  await page.goto(site.url(host));
  await press(page, 'Accept all');
  await decided(page);
  expect((await records()).map((cookie) => [cookie.domain, cookie.path, cookie.sameSite])).toEqual([[domain, '/', 'Lax']]);
  expect((await browser.allCookies()).filter(({ name }) => name !== 'dingtalk_consent')).toEqual([]); // nothing of the probing is left
  await page.reload();
  expect(await page.evaluate(`DingTalkConsent.view().allows('analytics')`)).toBe(true);
});

test('two tabs that decide at once end in one state, which is what the cookie says', async () => {
  const tabs = [await browser.newPage(), await browser.newPage()];
  for (const tab of tabs) {
    await tab.goto(site.url(HOSTS.www));
    await banner(tab).waitFor();
  }
  await Promise.all([tabs[0]!.evaluate('DingTalkConsent.claim().acceptAll().then(() => undefined)'), tabs[1]!.evaluate('DingTalkConsent.claim().rejectAll().then(() => undefined)')]);
  const idIn = async (): Promise<string> => (JSON.parse(decodeURIComponent((await records())[0]!.value.slice(3))) as string[])[0]!;
  await eventually(async () => {
    const id = await idIn();
    return Promise.all(tabs.map(async (tab) => (await tab.evaluate('DingTalkConsent.view().record.id')) === id));
  }, [true, true]);
  expect(await records()).toHaveLength(1);
  const [one, other] = await Promise.all(tabs.map((tab) => tab.evaluate(`['preferences', 'analytics', 'advertising'].map((id) => DingTalkConsent.view().allows(id)).join()`)));
  expect(one).toBe(other);
});

test('it lives as long as browsers let it, and says itself when to ask again', async () => {
  const page = await browser.newPage();
  await page.goto(site.url(HOSTS.www));
  await press(page, 'Reject all');
  await decided(page);
  const [cookie] = await records();
  expect(Math.round((cookie!.expires - Date.now() / 1000) / 86_400)).toBe(400);
  const months = await page.evaluate<number>('(DingTalkConsent.view().record.until - DingTalkConsent.view().record.time) / 86400000');
  expect(Math.round(months / 30.4)).toBe(12); // nobody knows the region: the longest that a refusal stands
});
