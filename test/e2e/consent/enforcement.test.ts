import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { HOSTS, startSite, type Site } from './site';
import { SENT, vendorSnippet } from './vendor-snippet';
import { banner, comesTrue, eventually, jar, press } from './visit';

let site: Site;
let browser: Chromium;
let page: Page;

const OWN = { cookies: ['session=necessary www.dingtalk.localhost'], local: { cart: 'necessary' } };
const RECORD = 'dingtalk_consent .dingtalk.localhost';

beforeAll(async () => {
  site = await startSite();
  const port = new URL(site.url(HOSTS.www)).port;
  site.page('/vendor', { script: vendorSnippet(port) });
  site.page('/plain', {});
});

afterAll(() => site.close());

inFreshBrowser((fresh) => {
  ({ browser, page } = fresh);
  site.clear();
});

async function visitUndecided(): Promise<void> {
  await page.goto(site.url(HOSTS.www, '/vendor'));
  await banner(page).waitFor();
}

const sent = (name: string): Promise<unknown> => page.evaluate(`sent.${name}`);
const local = () => browser.domStorage(page, 'local');

describe('before a choice', () => {
  test('only necessary entries reach storage, and nothing reaches the vendor', async () => {
    await visitUndecided();
    expect(await jar(browser)).toEqual(OWN.cookies);
    expect(await local()).toEqual(OWN.local);
    expect(await browser.domStorage(page, 'session')).toEqual({});
    expect(site.vendorRequests()).toEqual([]);
  });

  test('the vendor reads its own held writes, so its code goes on', async () => {
    await visitUndecided();
    expect(await sent('beacon')).toBe(true);
    await page.evaluate('sent.cookieStore');
    const seen = await page.evaluate(`[document.cookie.split('; ').sort().join(), localStorage.sm_first, localStorage.getItem('sm_second'), 'sm_third' in localStorage, Object.keys(localStorage).sort().join(), sessionStorage.length]`);
    expect(seen).toEqual(['_sm_id=host,_sm_id=parent,_sm_store=async,ad_id=ad,session=necessary', '1', '2', true, 'ad_id,cart,sm_first,sm_second,sm_third', 1]);
    expect(await page.evaluate(`cookieStore.getAll('_sm_store').then((all) => all.map(({ value }) => value))`)).toEqual(['async']);
  });
});

describe('accept', () => {
  test('held writes land in their order, and every held request arrives', async () => {
    await visitUndecided();
    const landed: string[] = [];
    const session = await browser.context.newCDPSession(page);
    await session.send('DOMStorage.enable');
    session.on('DOMStorage.domStorageItemAdded', ({ key }) => landed.push(key));
    await press(page, 'Accept all');
    await eventually(() => [...site.vendorRequests()].sort(), [...SENT].sort());
    await eventually(() => landed.filter((key) => key !== 'sm_tab'), ['sm_first', 'sm_second', 'sm_third', 'ad_id']); // areas tell apart from each other
    await eventually(() => jar(browser), [
      '_sm_id=host www.dingtalk.localhost', '_sm_id=parent .dingtalk.localhost', '_sm_store=async www.dingtalk.localhost',
      'ad_id=ad www.dingtalk.localhost', RECORD, ...OWN.cookies,
    ]);
    expect(await local()).toEqual({ ...OWN.local, sm_first: '1', sm_second: '2', sm_third: '3', ad_id: 'ad' });
    expect(await browser.domStorage(page, 'session')).toEqual({ sm_tab: 't' });
  });

  test('held callers get their answers', async () => {
    await visitUndecided();
    await press(page, 'Accept all');
    expect(await sent('fetch')).toContain('vendorRan');
    expect(await sent('xhr')).toEqual([4, 200]);
    expect(await sent('image')).toBe('error'); // it is a script that arrives
    expect(await sent('socket')).toEqual(['open', 'echo hello', 'close']);
  });

  test('a returning visitor is not asked again and nothing is held', async () => {
    await visitUndecided();
    await press(page, 'Accept all');
    await eventually(() => site.vendorRequests().length, SENT.length);
    site.clear();
    await page.goto(site.url(HOSTS.www, '/vendor'));
    expect(await sent('socket')).toEqual(['open', 'echo hello', 'close']);
    await eventually(() => [...site.vendorRequests()].sort(), [...SENT].sort());
    expect(await banner(page).count()).toBe(0);
  });
});

describe('reject', () => {
  test('nothing ever lands, in this page or the next', async () => {
    await visitUndecided();
    await press(page, 'Reject all');
    expect(await sent('fetch')).toBe('TypeError');
    expect(await sent('xhr')).toEqual([4, 0]);
    expect(await sent('image')).toBe('error');
    expect(await sent('socket')).toEqual(['close']);
    for (const host of [HOSTS.www, HOSTS.open]) {
      await page.goto(site.url(host, '/vendor'));
      expect(await sent('fetch')).toBe('TypeError');
      expect(await page.evaluate('[document.cookie.includes("_sm"), localStorage.sm_first ?? null, sent.beacon]')).toEqual([false, null, true]);
      await eventually(local, { ...OWN.local, dingtalk_consent_sweep: '1' });
    }
    expect(await jar(browser)).toEqual([RECORD, 'session=necessary open.dingtalk.localhost', ...OWN.cookies]);
    expect(site.vendorRequests()).toEqual([]);
  });

  test('what lay there from before stays hidden until then, and is erased', async () => {
    await page.goto(site.url(HOSTS.www, '/bare'));
    await page.evaluate(`document.cookie = '_sm_old=1; max-age=1000'; document.cookie = 'unknown=1'; document.cookie = 'session=necessary';
      localStorage.sm_old = 'x'; localStorage.cart = 'necessary'; sessionStorage.sm_old = 'y';`);
    await page.goto(site.url(HOSTS.www, '/plain'));
    await banner(page).waitFor();
    expect(await page.evaluate(`[document.cookie, localStorage.sm_old ?? null, localStorage.length, sessionStorage.length, 'sm_old' in localStorage]`)).toEqual(['session=necessary', null, 1, 0, false]);
    expect(await local()).toEqual({ sm_old: 'x', cart: 'necessary' });
    await press(page, 'Reject all');
    await eventually(() => jar(browser), [RECORD, ...OWN.cookies]);
    expect(await local()).toEqual({ ...OWN.local, dingtalk_consent_sweep: '1' });
    expect(await browser.domStorage(page, 'session')).toEqual({});
  });
});

describe('withdraw', () => {
  test('all is gone, twins too, and still gone after navigation on all three hosts', async () => {
    for (const host of Object.values(HOSTS)) {
      await page.goto(site.url(host, '/vendor'));
      if (host === HOSTS.www) await press(page, 'Accept all');
      await eventually(async () => (await local()).sm_third, '3');
    }
    await page.goto(site.url(HOSTS.www, '/plain'));
    await page.evaluate(`document.cookie = '_sm_deep=1; path=/plain'; document.cookie = '__Host-ad=1; path=/; secure'`);
    const report = await page.evaluate(`DingTalkConsent.claim().withdraw()`);
    expect(report).toMatchObject({ failed: [], removed: expect.arrayContaining([{ kind: 'cookie', name: '_sm_id' }, { kind: 'cookie', name: '_sm_deep' }, { kind: 'cookie', name: '__Host-ad' }]) });
    for (const host of Object.values(HOSTS)) {
      await page.goto(site.url(host, '/plain'));
      await eventually(local, { cart: 'necessary', dingtalk_consent_sweep: '1' });
    }
    expect((await jar(browser)).filter((cookie) => !/^(session=|dingtalk_consent)/.test(cookie))).toEqual([]);
  });

  test('one purpose goes, the other stays', async () => {
    await visitUndecided();
    await press(page, 'Accept all');
    await eventually(async () => (await local()).ad_id, 'ad');
    const report = await page.evaluate(`DingTalkConsent.claim().withdraw(['advertising'])`);
    expect(report).toMatchObject({ removed: [{ kind: 'cookie', name: 'ad_id' }, { kind: 'local-storage', name: 'ad_id' }] });
    expect(await local()).toMatchObject({ sm_first: '1' });
    expect(await jar(browser)).toContain('_sm_id=parent .dingtalk.localhost');
    expect(await jar(browser)).not.toContain('ad_id=ad www.dingtalk.localhost');
  });
});

describe('what comes back after a refusal', () => {
  test('a refused cookie that the server sets again is removed and reported', async () => {
    await page.goto(site.url(HOSTS.www, '/plain'));
    await press(page, 'Reject all');
    await eventually(async () => (await local())['dingtalk_consent_sweep'], '1'); // the refusal is carried out on this host
    site.page('/sets-again', { headers: { 'set-cookie': ['_sm_back=1; Path=/; Domain=dingtalk.localhost', 'session=necessary; HttpOnly'] }, script: `window.came = []; DingTalkConsent.view().on('returned', ({ name }) => came.push(name));` });
    await page.goto('about:blank'); // else the page that is left removes it first
    await page.goto(site.url(HOSTS.www, '/sets-again'));
    await comesTrue(page, 'came.length > 0');
    expect(await page.evaluate('came')).toEqual(['_sm_back']);
    expect(await jar(browser)).toEqual([RECORD, ...OWN.cookies]);
  });

  test('also while the page stays open', async () => {
    site.page('/fetches', { script: `window.came = []; DingTalkConsent.view().on('returned', ({ name }) => came.push(name));` });
    site.page('/sets', { headers: { 'set-cookie': '_sm_late=1; Path=/' } });
    await page.goto(site.url(HOSTS.www, '/fetches'));
    await press(page, 'Reject all');
    await eventually(async () => (await local())['dingtalk_consent_sweep'], '1');
    await page.evaluate(`fetch('/sets')`);
    await comesTrue(page, 'came.length > 0');
    await eventually(() => jar(browser), [RECORD]);
  });
});
