import { startDemo, type Demo } from '../../../demo-site/serve';
import { describeWhere } from '../browsers/describe-where';
import { missingFirefox, startFirefox, type Firefox } from '../browsers/firefox';
import type { FirefoxPage } from '../browsers/firefox-page';
import { until } from '../browsers/until';

describeWhere(missingFirefox(), 'Firefox, told by its user to send Global Privacy Control', () => {
  let demo: Demo;
  let browser: Firefox;
  let page: FirefoxPage;

  beforeAll(async () => {
    demo = await startDemo({ port: 0 });
    browser = await startFirefox({ preferences: { 'privacy.globalprivacycontrol.enabled': true, 'privacy.globalprivacycontrol.functionality.enabled': true } });
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
