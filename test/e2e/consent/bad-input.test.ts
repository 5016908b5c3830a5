import type { Page } from 'playwright-core';
import { startChromium, type Chromium } from '../browsers/chromium';
import { HOSTS, startSite, VENDOR, type Site } from './site';

let site: Site;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  browser = await startChromium();
  site.page('/without', { config: false });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  site.clear();
});

const entry = (changes: object) => ({ entries: [{ kind: 'cookie', name: 'a', purpose: 'analytics', lifetime: 'P1D', ...changes }] });
const vendor = (changes: object) => ({ vendors: [{ id: 'v', name: 'V', purposes: ['analytics'], policyUrl: '/p', ...changes }], entries: [] });

/** A slip, where the message has to point, and what it has to offer instead. */
const SLIPS: readonly [string, object, string, RegExp][] = [
  ['no purpose', entry({ purpose: undefined }), 'entries[0].purpose', /necessary, preferences, analytics, advertising/],
  ['an unknown purpose', entry({ purpose: 'analytic' }), 'entries[0].purpose', /analytics/],
  ['an unknown kind', entry({ kind: 'cookies' }), 'entries[0].kind', /cookie, local-storage, .*shared-object, beacon/],
  ['a pattern that matches everything', entry({ name: '*' }), 'entries[0].name', /_ga_\*/],
  ['no name', entry({ name: '' }), 'entries[0].name', /_ga_\*/],
  ['a beacon without a host', entry({ kind: 'beacon', name: 'https://*/x' }), 'entries[0].name', /https:\/\/a\.example\/\*/],
  ['a lifetime in words', entry({ lifetime: '6 months' }), 'entries[0].lifetime', /P180D/],
  ['an entry twice', { entries: [...entry({}).entries, ...entry({}).entries] }, 'entries[1]', /once/],
  ['a vendor nobody declares', entry({ vendor: 'nobody' }), 'entries[0].vendor', /metrics, ads/],
  ["the SDK's own cookie", entry({ name: 'dingtalk_consent' }), 'entries[0].name', /not dingtalk_consent/],
  ['a vendor without a policy address', vendor({ policyUrl: undefined }), 'vendors[0].policyUrl', /policyUrlReason/],
  ['a vendor without a purpose', vendor({ purposes: [] }), 'vendors[0].purposes', /analytics/],
  ['a vendor of an unknown role', vendor({ role: 'partner' }), 'vendors[0].role', /independent, processor/],
  ['an age that is none', { visitor: { age: 'child' } }, 'visitor.age', /adult, minor, unknown/],
  ['an unknown rule for the undeclared', { undeclared: 'ignore' }, 'undeclared', /hold, allow, report/],
  ['no site', { site: undefined }, 'site.name', /text/],
];

test.each(SLIPS)('%s throws at init with its path and the fix, and the page goes on', async (...[, changes, path, fix]) => {
  await page.goto(site.url(HOSTS.www, '/without'));
  const config = JSON.stringify(site.config(changes));
  const message = await page.evaluate(`(() => { try { DingTalkConsent.init(${config}); return 'no error'; } catch (error) { return error instanceof TypeError ? error.message : 'not a TypeError'; } })()`);
  const line = String(message).split('\n').find((one) => one.startsWith(`${path}`)) ?? String(message);
  expect(line).toContain(path);
  expect(line).toMatch(fix);
  await page.evaluate(`localStorage.sm_x = 1; navigator.sendBeacon('http://${VENDOR}:1/b')`);
  expect(await browser.domStorage(page, 'local')).toEqual({});
  await page.evaluate(`DingTalkConsent.init(${JSON.stringify(site.config())})`); // the next try counts
  await page.getByRole('region', { name: 'Cookie consent' }).waitFor();
});

test('every problem of a configuration is in the one error', async () => {
  await page.goto(site.url(HOSTS.www, '/without'));
  const config = JSON.stringify(site.config({ ...entry({ kind: 'x', purpose: 'y', lifetime: 'z' }), undeclared: 'w' }));
  const message = String(await page.evaluate(`(() => { try { DingTalkConsent.init(${config}); } catch (error) { return error.message; } })()`));
  for (const path of ['entries[0].kind', 'entries[0].purpose', 'entries[0].lifetime', 'undeclared']) expect(message).toContain(path);
});

test('broken JSON goes to window.onerror, everything stays held, and the page goes on', async () => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  site.page('/broken', {
    config: false,
    before: '<script type="application/json" id="dingtalk-consent-config">{ "site": </script>',
    script: `localStorage.sm_1 = 'x'; document.cookie = '_sm_id=1'; document.title = 'went on';`,
  });
  await page.goto(site.url(HOSTS.www, '/broken'));
  expect(errors.length).toBeGreaterThan(0);
  expect(errors[0]).toMatch(/JSON/);
  expect(await page.title()).toBe('went on');
  expect(await page.evaluate('localStorage.sm_1')).toBe('x');
  expect(await browser.domStorage(page, 'local')).toEqual({});
  expect((await browser.allCookies()).map(({ name }) => name)).toEqual([]);
});
