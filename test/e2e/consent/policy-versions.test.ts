import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium';
import { inFreshSite } from './fresh-site';
import { HOSTS, type Site } from './site';
import { banner, eventually, press } from './visit';

const DAY = 86_400_000;
const OLD = '2023-01-01';
const ALL = { preferences: true, analytics: true, advertising: true };
const NONE = { preferences: false, analytics: false, advertising: false };

let site: Site;
let page: Page;
let browser: Chromium;

/** A page of the site under the policy of 2024-09-09, which differs from the old one by these changes. */
function serve(path: string, ...changes: object[]): string {
  site.page(path, { config: site.config({ changes: [{ version: OLD, date: OLD, kind: 'editorial' }, ...changes] }) });
  return site.url(HOSTS.www, path);
}

const change = (kind: string, more: object = {}): object => ({ version: '2024-09-09', date: '2024-09-09', kind, summary: 'Sample summary.', ...more });

/** The jar of a visitor who chose so many days ago, under a version, as another page of the site would have left it. */
async function chose(purposes: object, { days = 1, version = OLD, until = days }: { days?: number; version?: string; until?: number } = {}): Promise<void> {
  const fields = ['id', Date.now() - days * DAY, 'banner', version, purposes, {}, 0, 'dingtalk.localhost', Date.now() + (400 - until) * DAY, false];
  await browser.context.addCookies([{ name: 'dingtalk_consent', value: `v1.${encodeURIComponent(JSON.stringify(fields))}`, domain: '.dingtalk.localhost', path: '/' }]);
}

/** What the jar says, read past the page: version and purposes of the record. */
async function recorded(): Promise<unknown> {
  const cookie = (await browser.allCookies()).find(({ name }) => name === 'dingtalk_consent');
  const fields = JSON.parse(decodeURIComponent((cookie?.value ?? 'v1.null').slice(3))) as unknown[] | null;
  return fields && [fields[3], fields[4]];
}

const allowed = (): Promise<string[]> => page.evaluate(`['preferences', 'analytics', 'advertising'].filter((id) => DingTalkConsent.view().allows(id))`);
const text = (): Promise<string> => banner(page).innerText();
/** The interface has said that nothing is on the page any more, or never was. */
const settled = (): Promise<unknown> => page.getByRole('button', { name: 'Cookie settings' }).waitFor();

inFreshSite((visit) => ({ site, page, browser } = visit));

test('an editorial change is silent: nothing is asked or said, and the record goes on under the new version', async () => {
  await chose(ALL);
  await page.goto(serve('/editorial', change('editorial')));
  await eventually(allowed, ['preferences', 'analytics', 'advertising']);
  await settled();
  expect(await banner(page).count()).toBe(0);
  await eventually(recorded, ['2024-09-09', ALL]);
});

test('a notice is told once, in the site’s words, and changes no choice', async () => {
  await chose({ ...ALL, advertising: false });
  const url = serve('/notice', change('notice'));
  await page.goto(url);
  await banner(page).waitFor();
  expect(await text()).toContain('What has changed: Sample summary.');
  expect(await banner(page).getByRole('button').allInnerTexts()).toEqual(['Close']);
  await eventually(allowed, ['preferences', 'analytics']);
  await banner(page).getByRole('button', { name: 'Close' }).click();
  await banner(page).waitFor({ state: 'detached' });
  await eventually(recorded, ['2024-09-09', { ...ALL, advertising: false }]);
  await page.reload();
  await settled();
  expect(await banner(page).count()).toBe(0);
});

test('a material change asks again for what it touches, and for nothing else', async () => {
  await chose({ ...ALL, advertising: false });
  await page.goto(serve('/material', change('material', { purposes: ['analytics'] })));
  await banner(page).waitFor();
  expect(await text()).toContain('you are asked again for: Analytics.');
  await eventually(allowed, ['preferences']);
  await press(page, 'Accept all');
  await eventually(allowed, ['preferences', 'analytics']);
  expect(await recorded()).toEqual(['2024-09-09', { ...ALL, advertising: false }]);
});

test('a material change that is answered with no takes back what it touches alone', async () => {
  await chose(ALL);
  await page.goto(serve('/material-no', change('material', { purposes: ['analytics'] })));
  await press(page, 'Reject all');
  await eventually(allowed, ['preferences', 'advertising']);
});

test('a version that the site does not list asks again for everything that was allowed', async () => {
  await chose({ ...ALL, preferences: false }, { version: 'unheard-of' });
  await page.goto(serve('/unlisted', change('editorial')));
  await banner(page).waitFor();
  expect(await allowed()).toEqual([]);
  expect(await text()).toContain('Analytics, Advertising');
});

test('a new controller is announced before, and asks again from its date on', async () => {
  await chose(ALL);
  const later = new Date(Date.now() + 30 * DAY).toISOString().slice(0, 10);
  await page.goto(serve('/announced', change('controller', { effective: later })));
  await banner(page).waitFor();
  expect(await text()).toContain('It takes effect on');
  await eventually(allowed, ['preferences', 'analytics', 'advertising']);
  expect(await recorded()).toEqual([OLD, ALL]);
  await page.goto(serve('/in-effect', change('controller', { effective: '2024-09-10' })));
  await banner(page).getByRole('button', { name: 'Accept all' }).waitFor();
  expect(await allowed()).toEqual([]);
});

test('a refusal is not asked again by any change before its interval: what has changed is told', async () => {
  await chose(NONE, { days: 100 });
  await page.goto(serve('/refused', change('material')));
  await banner(page).waitFor();
  expect(await banner(page).getByRole('button').allInnerTexts()).toEqual(['Close']);
  await eventually(recorded, ['2024-09-09', NONE]);
});

test('a refusal past its interval is asked again and stays a refusal until it is answered', async () => {
  await chose(NONE, { days: 380, version: '2024-09-09', until: 401 });
  await page.goto(serve('/refused-long-ago'));
  await banner(page).getByRole('button', { name: 'Accept all' }).waitFor();
  expect(await page.evaluate(`[DingTalkConsent.view().allows('analytics'), DingTalkConsent.view().record.purposes.analytics]`)).toEqual([false, false]);
});

test('what was allowed ends after its interval, and waits until it is answered', async () => {
  await chose(ALL, { days: 380, version: '2024-09-09', until: 401 });
  await page.goto(serve('/over'));
  await banner(page).waitFor();
  expect(await text()).toContain('What you allowed some time ago is over.');
  await page.evaluate(`document.cookie = '_sm_id=1'`);
  expect(await browser.allCookies()).toHaveLength(1);
  await press(page, 'Accept all');
  await eventually(async () => (await browser.allCookies()).map(({ name }) => name).sort(), ['_sm_id', 'dingtalk_consent']);
});

test.each([
  ['back', -3 * 365],
  ['forward', 3 * 365],
])('a clock set %s by years grants nothing, asks once, and the answer holds', async (_, days) => {
  await chose(ALL, { days, version: '2024-09-09', until: days });
  await page.goto(serve('/clock'));
  await banner(page).waitFor();
  expect(await allowed()).toEqual([]);
  await press(page, 'Accept all');
  await eventually(allowed, ['preferences', 'analytics', 'advertising']);
  await page.reload();
  await settled();
  expect(await banner(page).count()).toBe(0);
  expect(await allowed()).toEqual(['preferences', 'analytics', 'advertising']);
});
