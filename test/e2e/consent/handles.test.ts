import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { HOSTS, startSite, type Site } from './site';
import { banner, comesTrue, eventually, jar } from './visit';

let site: Site;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  site.page('/without', { config: false });
});

afterAll(() => site.close());

inFreshBrowser((fresh) => ({ browser, page } = fresh));

const outcome = (expression: string): Promise<unknown> => page.evaluate(`Promise.resolve().then(() => ${expression}).then(() => 'done', (error) => error.name + ': ' + error.message)`);

describe('who decides', () => {
  test('the first caller of init has the deciding handle, later callers a read-only one', async () => {
    await page.goto(site.url(HOSTS.www, '/without'));
    const config = JSON.stringify(site.config());
    await page.evaluate(`window.first = DingTalkConsent.init(${config}); window.second = DingTalkConsent.init(${config}); window.third = DingTalkConsent.claim();`);
    for (const handle of ['second', 'third', 'DingTalkConsent.view()']) {
      for (const call of ['acceptAll()', 'rejectAll()', 'decide({ purposes: { analytics: true } })', 'withdraw()', 'erase()'])
        expect(await outcome(`${handle}.${call}`)).toMatch(/TypeError: .*only the first caller/);
    }
    expect(await page.evaluate('first.record')).toBeNull();
    expect(await outcome('first.acceptAll()')).toBe('done');
    expect(await page.evaluate(`second.allows({ purpose: 'advertising', vendor: 'ads' })`)).toBe(true);
  });

  test('configured by the JSON element, claim() gives it once', async () => {
    await page.goto(site.url(HOSTS.www));
    await page.evaluate(`window.init = DingTalkConsent.init({}); window.claimed = DingTalkConsent.claim(); window.late = DingTalkConsent.claim();`);
    expect(await outcome('init.acceptAll()')).toMatch(/only the first caller/);
    expect(await outcome('late.acceptAll()')).toMatch(/only the first caller/);
    expect(await outcome('claimed.acceptAll()')).toBe('done');
  });

  test("script can't press the banner's buttons", async () => {
    await page.goto(site.url(HOSTS.www));
    await banner(page).waitFor();
    await page.evaluate(`for (const button of document.querySelector('dingtalk-consent').shadowRoot.querySelectorAll('button')) button.click()`);
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<button data-consent="accept-all">x</button>'); document.querySelector('[data-consent]').click()`);
    await page.evaluate('new Promise((done) => setTimeout(done))');
    expect(await page.evaluate('DingTalkConsent.view().record')).toBeNull();
    expect(await jar(browser)).toEqual([]);
  });
});

describe('choices by the API', () => {
  beforeEach(async () => {
    await page.goto(site.url(HOSTS.www));
    await page.evaluate('window.consent = DingTalkConsent.claim()');
  });

  test('are recorded with their source and the calling script, and the banner goes', async () => {
    site.file('/chooser.js', 'consent.decide({ purposes: { analytics: true }, vendors: { metrics: false } });');
    await page.addScriptTag({ url: '/chooser.js' });
    await comesTrue(page, 'consent.record');
    expect(await page.evaluate('consent.record')).toMatchObject({ source: 'api', purposes: { analytics: true, preferences: false, advertising: false }, vendors: { metrics: false } });
    expect(await page.evaluate(`[consent.allows('analytics'), consent.allows({ purpose: 'analytics', vendor: 'metrics' }), consent.allows('advertising'), consent.allows('nothing')]`)).toEqual([true, false, false, false]);
    await eventually(() => page.evaluate(`consent.export().then(({ history }) => history.filter(({ source }) => source).map(({ event, source, script }) => [event, source, script]))`), [['ConsentGiven', 'api', site.url(HOSTS.www, '/chooser.js')]]);
    await eventually(() => banner(page).count(), 0);
  });

  test('a choice of something that is not declared rejects with what to write instead', async () => {
    expect(await outcome(`consent.decide({ purposes: { tracking: true } })`)).toMatch(/purposes\.tracking.*analytics/);
    expect(await outcome(`consent.decide({ vendors: { nobody: true } })`)).toMatch(/vendors\.nobody.*metrics/);
    expect(await outcome(`consent.decide({ purposes: { analytics: 'yes' } })`)).toMatch(/true or false/);
    expect(await page.evaluate('consent.record')).toBeNull();
  });

  test('listeners of `change` that come late get the present state, records are frozen, undo works', async () => {
    await page.evaluate('consent.acceptAll()');
    expect(await page.evaluate(`(() => { let seen = []; const undo = consent.on('change', (record) => seen.push(record.source)); undo(); return seen; })()`)).toEqual(['api']);
    expect(await page.evaluate(`(() => { 'use strict'; try { consent.record.purposes.analytics = 5; } catch { return consent.record.purposes.analytics; } })()`)).toBe(true);
  });

  test('inspect, erase and export tell what is there', async () => {
    await page.evaluate(`consent.acceptAll().then(() => { document.cookie = '_sm_id=12345'; localStorage.ad_id = 'x'; localStorage.cart = 'y'; })`);
    const items = await page.evaluate(`consent.inspect().then((all) => all.map(({ kind, name, entry }) => [kind, name, entry?.purpose ?? null]))`);
    expect(items).toEqual([['cookie', '_sm_id', 'analytics'], ['local-storage', 'ad_id', 'advertising'], ['local-storage', 'cart', 'necessary']]);
    expect(await page.evaluate(`consent.erase({ vendor: 'ads' })`)).toMatchObject({ removed: [{ kind: 'local-storage', name: 'ad_id' }], failed: [] });
    expect(await browser.domStorage(page, 'local')).toEqual({ cart: 'y' });
    expect(await page.evaluate(`consent.erase()`)).toMatchObject({ removed: [{ kind: 'cookie', name: '_sm_id' }] });
    expect(await browser.domStorage(page, 'local')).toEqual({ cart: 'y' });
    expect(await page.evaluate(`consent.export().then(({ declaration, record, items }) => [declaration.site.name, record.source, items.length])`)).toEqual(['DingTalk', 'api', 1]);
  });
});
