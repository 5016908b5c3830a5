import { startDemo, type Demo } from '../../../demo-site/serve';
import { describeWhere } from '../browsers/describe-where';
import { missingFirefox, startFirefox, type Firefox } from '../browsers/firefox';
import type { FirefoxPage } from '../browsers/firefox-page';
import { until } from '../browsers/until';
import { HOSTS, startSite, type Site } from '../consent/site';
import { eventually } from '../consent/visit';

const SENDS_GPC = { preferences: { 'privacy.globalprivacycontrol.enabled': true, 'privacy.globalprivacycontrol.functionality.enabled': true } };

describeWhere(missingFirefox(), 'Firefox, told by its user to send Global Privacy Control', () => {
  let demo: Demo;
  let browser: Firefox;
  let page: FirefoxPage;

  beforeAll(async () => {
    demo = await startDemo({ port: 0 });
    browser = await startFirefox(SENDS_GPC);
    page = await browser.newPage(demo.url('open', '/signals'));
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  const heard = (name: string): Promise<string[]> => page.outside(`[...document.querySelector('[data-listener="${name}"]').children].map((line) => line.textContent)`);

  test('the browser itself sets it, and vendors hear "denied"', async () => {
    expect(await page.outside('navigator.globalPrivacyControl')).toBe(true);
    expect(await heard('meta-pixel')).toEqual(['"consent", "revoke"']);
    expect(await heard('data-layer')).toEqual([]);
  });

  test('a choice for analytics alone is told, with the signal beside it; advertising stays denied', async () => {
    await page.evaluate(`DingTalkConsent.claim().decide({ purposes: { analytics: true, preferences: false } }).then(() => undefined)`);
    const [event] = await until('the layer has heard of it', async () => ((await heard('data-layer')).length ? heard('data-layer') : null));
    expect(JSON.parse(event ?? '')).toMatchObject({ event: 'dingtalk_consent', purposes: { analytics: true, advertising: false }, gpc: true });
    expect(await heard('microsoft-clarity')).toEqual(['"consentv2", {"ad_Storage":"denied","analytics_Storage":"denied"}', '"consentv2", {"ad_Storage":"denied","analytics_Storage":"granted"}']);
    expect(await heard('meta-pixel')).toEqual(['"consent", "revoke"']);
  });
});

describeWhere(missingFirefox(), 'the same visitor in California', () => {
  let site: Site;
  let browser: Firefox;
  let page: FirefoxPage;

  beforeAll(async () => {
    site = await startSite();
    site.page('/california', { config: site.config({ region: 'US-CA' }), script: `document.cookie = '_sm_id=1'; document.cookie = 'ad_id=1'; localStorage.ad_id = '1';` });
    browser = await startFirefox(SENDS_GPC);
    page = await browser.newPage(site.url(HOSTS.www, '/california'));
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** The words that a part of the interface shows. */
  const shown = (part: string): Promise<string> => page.outside(`document.querySelector('dingtalk-consent[data-part=${part}]')?.shadowRoot.firstElementChild.innerText ?? ''`);
  const jar = async (): Promise<string[]> => (await browser.allCookies()).map(({ name }) => name);

  test('reads “Opt-Out Request Honored”; advertising is off, and nothing is written about any of it', async () => {
    await eventually(async () => (await shown('banner')).includes('Opt-Out Request Honored'), true);
    await eventually(jar, ['_sm_id']);
    expect(await page.domStorage('local')).toEqual({});
    expect(await page.evaluate(`['preferences', 'analytics', 'advertising'].filter((id) => DingTalkConsent.view().allows(id))`)).toEqual(['preferences', 'analytics']);
    expect(site.requests().map(({ cookies }) => cookies).join()).not.toContain('ad_id');
  });

  test('and the preference centre says the same beside a switch that is off', async () => {
    await page.click({ button: 'Settings' });
    await eventually(async () => (await shown('preferences')).includes('Opt-Out Request Honored'), true);
    expect(await jar()).toEqual(['_sm_id']);
  });
});
