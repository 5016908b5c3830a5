import type { Page } from 'playwright-core';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { HOSTS, startSite, STRICT_CSP, type Site } from '../consent/site';
import { decided, eventually, press } from '../consent/visit';

let site: Site;
let page: Page;
let complaints: string[];

const script = (name: string, options = ''): string => `<script src="/consent/signals/${name}.js" ${options}></script>`;
/* As a vendor's own snippet has it: the tag configures itself, and its library, which comes later, reads the layer in its order. */
const TAG = `window.dataLayer = window.dataLayer || []; (function () { dataLayer.push(arguments); })('config', 'G-1');`;

beforeAll(async () => {
  site = await startSite();
  site.file('/tag.js', TAG);
  site.file('/late.js', `addEventListener('load', () => DingTalkConsent.init(${JSON.stringify(site.config({ signals: { 'google-consent-mode': { waitForUpdate: 50 } } }))}));`);
  site.file('/never.js', '');
  const headers = { 'content-security-policy': STRICT_CSP };
  const signals = { 'google-consent-mode': { purposes: { analytics: ['analytics_storage'] }, region: ['DE'], waitForUpdate: 200 } };
  site.page('/gated', { headers, config: site.config({ signals }), body: `${script('google-consent-mode')}<script type="text/plain" data-purpose="analytics" src="/tag.js"></script>` });
  site.page('/inline', { config: site.config({ signals }), body: `${script('google-consent-mode')}<script type="text/plain" data-purpose="analytics">${TAG}</script>` });
  site.page('/ungated', { headers, config: site.config(), body: `${script('google-consent-mode')}<script src="/tag.js"></script>` });
  site.page('/late', { headers, config: false, body: `${script('google-consent-mode', `data-options='{ "waitForUpdate": 900 }'`)}<script src="/late.js"></script>` });
  site.page('/never', { headers, config: false, body: script('google-consent-mode') });
  site.page('/before', { headers, before: script('google-consent-mode'), config: site.config() });
  site.page('/wrong', { headers, config: site.config({ signals: { 'microsoft-uet': { vendor: 'microsoft' } } }), body: script('microsoft-uet') });
});

afterAll(() => site.close());

inFreshBrowser((fresh) => {
  ({ page } = fresh);
  complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
});

const open = (path: string) => page.goto(site.url(HOSTS.www, path));
/** Read where page script has no say in what an arguments object is. */
const layer = (): Promise<unknown[]> => page.evaluate(`dataLayer.map((entry) => Object.prototype.toString.call(entry) === '[object Arguments]' ? Array.from(entry) : 'no command')`);
const DENIED = { ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: 'denied', functionality_storage: 'denied', personalization_storage: 'denied' };
const begin = (more: object = { wait_for_update: 500 }) => [
  ['consent', 'default', { ...DENIED, security_storage: 'granted', ...more }],
  ['set', 'ads_data_redaction', true],
  ['set', 'url_passthrough', false],
];
const update = (changes: object) => ['consent', 'update', { ...DENIED, ...changes }];
const ALL = Object.fromEntries(Object.keys(DENIED).map((key) => [key, 'granted']));
const CONFIG = ['config', 'G-1'];

describe('a tag that is gated', () => {
  const BEGIN = begin({ wait_for_update: 200, region: ['DE'] });
  const GRANTED = update({ analytics_storage: 'granted' });

  test('finds the state before its first command, on the page of the choice and on each later one', async () => {
    await open('/gated');
    expect(await layer()).toEqual(BEGIN);
    await press(page, 'Accept all');
    await eventually(layer, [...BEGIN, GRANTED, CONFIG]);
    await page.reload();
    await eventually(layer, [...BEGIN, GRANTED, CONFIG]);
    expect(complaints).toEqual([]);
  });

  test('even where it stands in the page, so that nothing has to be fetched', async () => {
    await open('/inline');
    await press(page, 'Accept all');
    await eventually(layer, [...BEGIN, GRANTED, CONFIG]);
  });

  test('finds it after a choice in another tab, too', async () => {
    await open('/inline');
    const other = await page.context().newPage();
    await other.goto(site.url(HOSTS.open, '/'));
    await press(other, 'Accept all');
    await eventually(layer, [...BEGIN, GRANTED, CONFIG]);
  });

  test('does not load after a refusal, and is told nothing', async () => {
    await open('/gated');
    await press(page, 'Reject all');
    await decided(page);
    await page.reload();
    expect(await layer()).toEqual(BEGIN);
  });
});

test('a tag that is not gated finds the default before its first command', async () => {
  await open('/ungated');
  expect(await layer()).toEqual([...begin(), CONFIG]);
  await press(page, 'Accept all');
  await eventually(layer, [...begin(), CONFIG, update(ALL)]);
  await page.reload();
  expect(await layer()).toEqual([...begin(), update(ALL), CONFIG]);
});

test('configured as late as in a load listener: the default of the tag at once, the state then, and each choice', async () => {
  await open('/late');
  await eventually(layer, begin({ wait_for_update: 900 }));
  await press(page, 'Accept all');
  await eventually(layer, [...begin({ wait_for_update: 900 }), update(ALL)]);
  await page.reload();
  await eventually(layer, [...begin({ wait_for_update: 900 }), update(ALL)]);
  expect(complaints).toEqual([]);
});

test('never configured: denied, and the console says what to do', async () => {
  await open('/never');
  await eventually(() => complaints, ['DingTalkConsent: signals.google-consent-mode: call DingTalkConsent.init before the page has loaded.']);
  expect(await layer()).toEqual(begin());
});

test('before consent.js: denied whatever is chosen, and the console says what to do', async () => {
  await open('/before');
  await press(page, 'Accept all');
  await decided(page);
  await page.reload();
  expect(await layer()).toEqual(begin());
  expect(complaints).toEqual(Array(2).fill('DingTalkConsent: signals.google-consent-mode: put this script after consent.js.'));
});

test('a wrong option: denied whatever is chosen, and the console says what to write', async () => {
  await open('/wrong');
  await press(page, 'Accept all');
  await decided(page);
  await page.reload();
  expect(await page.evaluate('uetq')).toEqual(['consent', 'default', { ad_storage: 'denied' }]);
  expect(complaints[0]).toMatch(/^DingTalkConsent: signals\.microsoft-uet: TypeError: vendor: write the id of a declared vendor\./);
});
