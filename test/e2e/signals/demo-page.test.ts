import type { Page } from 'playwright-core';
import { startDemo, type Demo } from '../../../demo-site/serve';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { banner, eventually, press } from '../consent/visit';

let demo: Demo;
let page: Page;

beforeAll(async () => void (demo = await startDemo({ port: 0 })));
afterAll(() => demo?.close());
inFreshBrowser(async (fresh) => {
  ({ page } = fresh);
  await page.goto(demo.url('open', '/signals'));
});

type Heard = Record<string, string[]>;

/** What each listener wrote on the page, in its order; of an event of the layer its name and what it says of three purposes. */
async function heard(): Promise<Heard> {
  const lists = page.locator('[data-listener]');
  const all = await lists.evaluateAll((elements) => elements.map((list): [string, string[]] => [list.getAttribute('data-listener') ?? '', [...list.children].map(({ textContent }) => textContent ?? '')]));
  const { 'data-layer': events = [], ...calls } = Object.fromEntries(all);
  return { ...calls, 'data-layer': events.map(shortened) };
}

function shortened(event: string): string {
  const { event: name, purposes, vendors, gpc } = JSON.parse(event) as { event: string; purposes: Record<string, boolean>; vendors: Record<string, Record<string, boolean>>; gpc: boolean };
  const allowed = Object.keys(purposes).filter((purpose) => purposes[purpose]);
  return `${name} ${allowed.join('+')}; google ${JSON.stringify(vendors['google'])}; gpc ${gpc}`;
}

const google = (value: string): string =>
  `{"ad_storage":"${value}","ad_user_data":"${value}","ad_personalization":"${value}","analytics_storage":"${value}","functionality_storage":"${value}","personalization_storage":"${value}"`;
const BEGIN: Heard = {
  'google-consent-mode': [`"consent", "default", ${google('denied')},"security_storage":"granted","wait_for_update":500}`, '"set", "ads_data_redaction", true', '"set", "url_passthrough", false'],
  'microsoft-uet': ['"consent", "default", {"ad_storage":"denied"}'],
  'microsoft-clarity': ['"consentv2", {"ad_Storage":"denied","analytics_Storage":"denied"}'],
  'meta-pixel': ['"consent", "revoke"'],
  'data-layer': [],
};
const told = (value: 'granted' | 'denied'): Heard => ({
  'google-consent-mode': [`"consent", "update", ${google(value)}}`],
  'microsoft-uet': [`"consent", "update", {"ad_storage":"${value}"}`],
  'microsoft-clarity': [`"consentv2", {"ad_Storage":"${value}","analytics_Storage":"${value}"}`],
  'meta-pixel': [value === 'granted' ? '"consent", "grant"' : '"consent", "revoke"'],
  'data-layer': [`dingtalk_consent necessary${value === 'granted' ? '+preferences+analytics+advertising' : ''}; google {"analytics":${value === 'granted'},"advertising":${value === 'granted'}}; gpc false`],
});
const after = (...steps: readonly Heard[]): Heard => Object.fromEntries(Object.keys(BEGIN).map((name) => [name, steps.flatMap((step) => step[name] ?? [])]));
const only = (step: Heard, ...names: readonly string[]): Heard => Object.fromEntries(names.map((name) => [name, step[name] ?? []]));

test('undecided, each vendor is told "denied", and nothing else', async () => {
  await banner(page).waitFor();
  expect(await heard()).toEqual(BEGIN);
});

test('accepted: the update on this page; on each later one the default and then the update; withdrawn: denied again, later the default alone', async () => {
  await press(page, 'Accept all');
  await eventually(heard, after(BEGIN, told('granted')));
  for (let load = 0; load < 2; load++) {
    await page.reload();
    expect(await heard()).toEqual(after(BEGIN, told('granted')));
  }
  await page.evaluate('DingTalkConsent.claim().withdraw().then(() => undefined)');
  await eventually(heard, after(BEGIN, told('granted'), told('denied')));
  await page.reload();
  expect(await heard()).toEqual(after(BEGIN, only(told('denied'), 'data-layer')));
});

test('rejected, vendors hear nothing new, the layer hears that', async () => {
  await press(page, 'Reject all');
  await eventually(heard, after(BEGIN, only(told('denied'), 'data-layer')));
});

test('a vendor refused by itself hears "denied" whatever its purposes are', async () => {
  await page.evaluate(`DingTalkConsent.claim().decide({ purposes: { preferences: true, analytics: true, advertising: true }, vendors: { google: false, meta: false } }).then(() => undefined)`);
  const layer = { 'data-layer': ['dingtalk_consent necessary+preferences+analytics+advertising; google {"analytics":false,"advertising":false}; gpc false'] };
  const personal = { 'google-consent-mode': [] };
  await eventually(heard, after(BEGIN, only(told('granted'), 'microsoft-uet', 'microsoft-clarity'), layer, personal));
});

test('Global Privacy Control: as long as nothing is chosen everything stays denied; the choice outranks it', async () => {
  await page.goto(demo.url('open', '/signals?demo_gpc=1'));
  await banner(page).waitFor();
  expect(await heard()).toEqual(BEGIN);
  await press(page, 'Accept all');
  const layer = { 'data-layer': told('granted')['data-layer']?.map((line) => line.replace('gpc false', 'gpc true')) ?? [] };
  await eventually(heard, after(BEGIN, { ...told('granted'), ...layer }));
});

test('a choice made in another tab is told here, too', async () => {
  await banner(page).waitFor();
  const other = await page.context().newPage();
  await other.goto(demo.url('www', '/'));
  await press(other, 'Accept all');
  await eventually(heard, after(BEGIN, told('granted')));
});

test('in Chinese: the same calls, and the page says that it is a simulation', async () => {
  await page.goto(demo.url('open', '/signals?lang=zh-CN'));
  await page.getByText('这是模拟').waitFor();
  expect(await heard()).toEqual(BEGIN);
});

test('the page is reached by a link from the start page, and its files can be read', async () => {
  await page.goto(demo.url('open', '/'));
  await page.getByRole('navigation', { name: 'Documentation' }).getByRole('link', { name: 'Signals' }).click();
  await page.getByRole('heading', { name: 'Signals', level: 1 }).waitFor();
  const response = await page.goto(new URL((await page.getByRole('link', { name: '/.well-known/gpc.json' }).getAttribute('href')) ?? '', page.url()).href);
  expect([response?.headers()['content-type'], await response?.json()]).toEqual(['application/json', { gpc: true, lastUpdate: '2026-11-25' }]);
});
