import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium';
import { inFreshSite } from './fresh-site';
import { HOSTS, type Site } from './site';
import { banner, eventually, jar, press } from './visit';

/*
 * A clock that is moved under an open page. The machine's own can't be: Chromium gives the page's process a virtual one (DevTools
 * protocol, Emulation.setVirtualTimePolicy), which page script and the browser's functions there read alike. It is no stand-in within
 * the page. It runs fast where nothing waits, days in a second, and the cookie jar, in another process, keeps the machine's time:
 * what the jar would have dropped by then is still there, and only the record itself can say that its time is over.
 */

const DAY = 86_400_000;
const YEARS = 3 * 365 * DAY;

let site: Site;
let page: Page;
let browser: Chromium;

inFreshSite((visit) => ({ site, page, browser } = visit));

const allowed = (): Promise<string[]> => page.evaluate(`['preferences', 'analytics', 'advertising'].filter((id) => DingTalkConsent.view().allows(id))`);
const recordId = (): Promise<string | null> => page.evaluate('DingTalkConsent.view().record?.id ?? null');
const ALL = ['preferences', 'analytics', 'advertising'];

async function move(by: number): Promise<void> {
  const session = await browser.context.newCDPSession(page);
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'pauseIfNetworkFetchesPending', initialVirtualTime: (Date.now() + by) / 1000 });
  const apart = (await page.evaluate<number>('Date.now()')) - Date.now() - by;
  expect(Math.abs(apart)).toBeLessThan(YEARS / 3); // it has moved, by about that much
}

async function acceptAll(): Promise<void> {
  await page.goto(site.url(HOSTS.www));
  await press(page, 'Accept all');
  await eventually(allowed, ALL);
}

test.each([
  ['forward, past the time of what was allowed', YEARS],
  ['back, before it was allowed', -YEARS],
])('%s: the next page grants nothing, asks once, and the new answer holds', async (_, by) => {
  await acceptAll();
  const first = await recordId();
  await move(by);
  await page.reload();
  await banner(page).getByRole('button', { name: 'Accept all' }).waitFor();
  expect([await allowed(), await recordId()]).toEqual([[], first]);
  await page.evaluate(`document.cookie = '_sm_id=1'`);
  expect(await jar(browser)).toEqual(['dingtalk_consent .dingtalk.localhost']);
  await press(page, 'Accept all');
  await eventually(allowed, ALL);
  expect(await recordId()).not.toBe(first);
  await page.reload();
  await page.getByRole('button', { name: 'Cookie settings' }).waitFor();
  expect([await banner(page).count(), await allowed()]).toEqual([0, ALL]);
});

test.each([
  ['forward', YEARS],
  ['back', -YEARS],
])('%s, and nothing is granted to a visitor who has refused, nor written again and again', async (_, by) => {
  await page.goto(site.url(HOSTS.www));
  await press(page, 'Reject all');
  await eventually(() => page.evaluate('DingTalkConsent.view().record?.purposes.analytics ?? null'), false);
  const first = await recordId();
  await move(by);
  await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`); // the page looks again at what is stored
  expect([await allowed(), await recordId()]).toEqual([[], first]);
  site.clear();
  await page.reload();
  await page.locator('dingtalk-consent').first().waitFor({ state: 'attached' });
  expect([await allowed(), await recordId()]).toEqual([[], first]);
  expect(site.requests().filter(({ path }) => path === '/')).toHaveLength(1); // nothing has loaded the page once more
});
