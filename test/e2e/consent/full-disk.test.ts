import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium';
import { inFreshSite } from './fresh-site';
import { HOSTS, type Site } from './site';
import { eventually, jar, press } from './visit';

/* A device without room: Chromium gives each origin as many bytes as it is told to (DevTools protocol, Storage.overrideQuotaForOrigin). */

const LITTLE = 1;

let site: Site;
let page: Page;
let browser: Chromium;
const warnings: string[] = [];
const errors: string[] = [];

inFreshSite((visit) => {
  ({ site, page, browser } = visit);
  warnings.length = errors.length = 0;
  page.on('console', (message) => void (message.type() === 'warning' && warnings.push(message.text())));
  page.on('pageerror', ({ message }) => errors.push(message));
});

/** Room for this many bytes on the site's main host; undefined: as much as the browser gives of its own accord. */
async function giveRoom(quotaSize?: number): Promise<void> {
  const session = await browser.context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url(HOSTS.www)).origin, ...(quotaSize !== undefined && { quotaSize }) });
}

const allows = (): Promise<boolean> => page.evaluate(`DingTalkConsent.view().allows('analytics')`);
const events = (): Promise<string[]> => page.evaluate('DingTalkConsent.view().export().then(({ history }) => history.map(({ event }) => event))');
const noted = (): boolean => warnings.some((text) => text.includes('the event could not be noted'));

test('the choice is written and carried out, the history says that it could not be, and nothing throws', async () => {
  site.page('/full', { script: `document.cookie = '_sm_id=1';` });
  await page.goto(site.url(HOSTS.www, '/full'));
  await giveRoom(LITTLE);
  await press(page, 'Accept all');
  await eventually(allows, true);
  await eventually(() => jar(browser), ['_sm_id=1 www.dingtalk.localhost', 'dingtalk_consent .dingtalk.localhost']);
  await eventually(noted, true);
  expect(errors).toEqual([]);
  await page.reload();
  expect([await allows(), await events()]).toEqual([true, []]);
});

test('a withdrawal there erases as ever', async () => {
  site.page('/full', { script: `document.cookie = '_sm_id=1'; localStorage.sm_1 = 'x';` });
  await page.goto(site.url(HOSTS.www, '/full'));
  await giveRoom(LITTLE);
  await press(page, 'Accept all');
  await eventually(() => jar(browser), ['_sm_id=1 www.dingtalk.localhost', 'dingtalk_consent .dingtalk.localhost']);
  await page.evaluate('DingTalkConsent.claim().withdraw().then(() => undefined)');
  expect(await jar(browser)).toEqual(['dingtalk_consent .dingtalk.localhost']);
  expect(Object.keys(await browser.domStorage(page, 'local'))).toEqual(['dingtalk_consent_sweep']);
  expect(noted()).toBe(true);
  expect(errors).toEqual([]);
});

test('with room again the history goes on where it ended', async () => {
  await page.goto(site.url(HOSTS.www));
  await giveRoom(LITTLE);
  await press(page, 'Accept all');
  await eventually(noted, true);
  await giveRoom();
  await page.evaluate('DingTalkConsent.claim().withdraw().then(() => undefined)');
  await eventually(async () => (await events()).at(-1), 'ConsentWithdrawn');
  const { chain } = await page.evaluate<{ chain: { lost: unknown[] } }>('DingTalkConsent.view().export().then((made) => JSON.parse(JSON.stringify(made)))');
  expect(chain.lost).toEqual([]);
});
