import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { HOSTS, startSite, VENDOR, type Site } from '../consent/site';
import { comesTrue, decided, eventually, press } from '../consent/visit';

/** A vendor's code as it is published: nothing of it is changed, only its endpoint is ours. */
interface Vendor {
  readonly name: string;
  readonly file: string;
  /** What a site writes to start it, and to tell it of something; `at` is the vendor's origin. */
  readonly start: string;
  readonly track: string;
  /** What it stores when nobody stands in its way, by kind and pattern: all of it is declared. */
  readonly stores: readonly (readonly [kind: string, name: string])[];
}

const VENDORS: readonly Vendor[] = [
  {
    name: '@arms/rum-browser',
    file: '@arms/rum-browser/dist/browser-sdk.js',
    start: `window.rum = RumSDK.default ?? RumSDK; rum.init({ pid: 'demo', env: 'local', endpoint: at + '/report', reportConfig: { flushTime: 200 } })`,
    track: `rum.sendCustom({ type: 'test', name: 'told' })`,
    stores: [['local-storage', '_arms_*'], ['local-storage', 'arms_*'], ['cookie', '_arms_*']],
  },
  {
    name: 'wpk-reporter',
    file: 'wpk-reporter/dist/wpkReporter.js',
    start: `window.wpk = new (wpkReporter.default ?? wpkReporter)({ bid: 'demo', rel: '0', spa: false, autoReport: false });
      const { send } = wpk; wpk.send = (address, ...rest) => send.call(wpk, at + '/upload', ...rest); wpk.install()`,
    track: `wpk.report({ category: 101, msg: 'told' })`,
    stores: [['cookie', '__wpkreporterwid_'], ['local-storage', '__wpk*'], ['local-storage', 'wpk*']],
  },
  {
    name: 'mixpanel-browser',
    file: 'mixpanel-browser/dist/mixpanel.umd.js',
    start: `mixpanel.init('token', { api_host: at, persistence: 'cookie', batch_requests: false, flags: false })`,
    track: `mixpanel.track('told')`,
    stores: [['cookie', 'mp_*'], ['local-storage', '__mp*'], ['local-storage', 'mp_*'], ['session-storage', 'mp_*'], ['session-storage', '__mp*'], ['indexed-db', 'mixpanel*'], ['cookie', '__mp*']],
  },
  {
    name: '@amplitude/analytics-browser',
    file: '@amplitude/analytics-browser/lib/scripts/amplitude-min.umd.js',
    start: `amplitude.init('key', { serverUrl: at + '/2/httpapi', fetchRemoteConfig: false, autocapture: false, flushIntervalMillis: 100 })`,
    track: `amplitude.track('told')`,
    stores: [['cookie', 'AMP_*'], ['local-storage', 'AMP_*'], ['session-storage', 'AMP_*'], ['cookie', 'AMP_TEST*'], ['cookie', 'AMP_TLDTEST*']],
  },
];

const OWN = /^\S+ (dingtalk_consent|session$|cart$)/;
const ERRORS = `window.errors = []; addEventListener('error', ({ message }) => errors.push(message)); addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));`;

let site: Site;
let browser: Chromium;
let page: Page;

const slug = (name: string): string => name.replace(/\W+/g, '-');
const script = ({ start }: Vendor): string => `window.at = 'http://${VENDOR}:' + location.port; (() => { ${start}; })();`;

beforeAll(async () => {
  site = await startSite();
  for (const vendor of VENDORS) {
    const id = slug(vendor.name);
    site.file(`/${id}.js`, readFileSync(`node_modules/${vendor.file}`));
    site.file(`/${id}-start.js`, ERRORS + script(vendor));
    const config = site.config();
    const entries = [...(config['entries'] as { kind: string }[]).filter(({ kind }) => kind === 'beacon'), ...vendor.stores.map(([kind, name]) => ({ kind, name, purpose: 'analytics', vendor: 'metrics', lifetime: 'persistent' }))];
    site.page(`/${id}`, { config: { ...config, entries }, body: `<script src="/${id}.js"></script><script src="/${id}-start.js"></script>` });
  }
});
afterAll(() => site.close());
inFreshBrowser((fresh) => {
  ({ browser, page } = fresh);
  site.clear();
});

/** All that the browser has of this origin, as `kind name`, the SDK's own left out. */
async function stored(): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { databaseNames } = await session.send('IndexedDB.requestDatabaseNames', { securityOrigin: new URL(page.url()).origin });
  await session.detach();
  const items = await Promise.all((['local', 'session'] as const).map(async (area) => Object.keys(await browser.domStorage(page, area)).map((name) => `${area} ${name}`)));
  const cookies = (await browser.allCookies()).map(({ name }) => `cookie ${name}`);
  return [...new Set([...cookies, ...items.flat(), ...databaseNames.map((name) => `database ${name}`)])].filter((line) => !OWN.test(line)).sort();
}

const errors = (): Promise<string[]> => page.evaluate('errors');
const sent = (): number => site.vendorRequests().length;

describe.each(VENDORS)('$name, unmodified', (vendor) => {
  const open = async (): Promise<void> => void (await page.goto(site.url(HOSTS.www, `/${slug(vendor.name)}`)));
  const track = (): Promise<unknown> => page.evaluate(`void (${vendor.track})`);

  test('undecided nothing is stored and nothing sent; granted it works; withdrawn nothing is left and nothing sent', async () => {
    await open();
    await track();
    await comesTrue(page, 'DingTalkConsent.view().record === null');
    expect([await stored(), site.vendorRequests(), await errors()]).toEqual([[], [], []]);
    await press(page, 'Accept all');
    await eventually(() => sent() > 0, true);
    await eventually(async () => (await stored()).length > 0, true);
    await page.evaluate('DingTalkConsent.claim().withdraw().then(() => undefined)');
    expect(await stored()).toEqual([]);
    site.clear();
    await track().catch(() => undefined);
    await page.reload();
    await track();
    await page.goto(site.url(HOSTS.www, '/bare'));
    expect([await stored(), site.vendorRequests()]).toEqual([[], []]);
  });

  test('refused from the start it does no harm', async () => {
    await open();
    await press(page, 'Reject all');
    await decided(page);
    await open();
    await track();
    expect([await stored(), site.vendorRequests(), await errors()]).toEqual([[], [], []]);
  });
});
