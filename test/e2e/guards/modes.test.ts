import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { HOSTS, startSite, VENDOR, type Site } from '../consent/site';
import { decided, eventually, jar, press } from '../consent/visit';

let site: Site;
let browser: Chromium;
let page: Page;

const LISTEN = `window.told = []; for (const event of ['held', 'dropped', 'reported', 'undeclared']) DingTalkConsent.view().on(event, ({ kind, name, script }) => told.push([event, kind, name.replace(/:\\d+/, ''), script && new URL(script).pathname].join(' ')));`;
const USE = `document.cookie = '_sm_id=1'; localStorage.sm_id = '1'; localStorage.unknown = '1'; navigator.sendBeacon('http://${VENDOR}:' + location.port + '/b', '1');`;

beforeAll(async () => {
  site = await startSite();
  const of = (changes: object) => ({ config: site.config(changes), script: `${LISTEN} ${USE}` });
  site.page('/off', of({ guards: { cookie: 'off' } }));
  site.page('/report-kind', of({ guards: { 'local-storage': 'report', beacon: 'report' } }));
  site.page('/report', of({ undeclared: 'report' }));
});
afterAll(() => site.close());
inFreshBrowser((fresh) => {
  ({ browser, page } = fresh);
  site.clear();
});

const told = (): Promise<string[]> => page.evaluate('told');

test('a kind that is off passes, whatever the visitor says, and the others are guarded as before', async () => {
  await page.goto(site.url(HOSTS.www, '/off'));
  expect(await jar(browser)).toEqual(['_sm_id=1 www.dingtalk.localhost']);
  expect(await browser.domStorage(page, 'local')).toEqual({});
  expect((await told()).filter((line) => line.includes('cookie'))).toEqual([]);
});

test('a kind that only reports passes, and says what it would have held or refused', async () => {
  await page.goto(site.url(HOSTS.www, '/report-kind'));
  await eventually(() => site.vendorRequests(), ['POST /b']);
  expect(await browser.domStorage(page, 'local')).toEqual({ sm_id: '1', unknown: '1' });
  expect(await jar(browser)).toEqual([]);
  expect(await told()).toEqual(expect.arrayContaining(['reported local-storage sm_id /script', 'reported local-storage unknown /script', `reported beacon http://${VENDOR}/b /script`, 'held cookie _sm_id /script']));
});

test('undeclared: "report" stores as usual, tells by which script, and exports a draft to complete', async () => {
  await page.goto(site.url(HOSTS.www, '/report'));
  expect(await browser.domStorage(page, 'local')).toEqual({ unknown: '1' });
  expect(await told()).toContain('undeclared local-storage unknown /script');
  const draft = await page.evaluate(`DingTalkConsent.view().export().then(({ draft }) => draft)`);
  expect(draft).toEqual([{ kind: 'local-storage', name: 'unknown', purpose: '', lifetime: 'unknown', data: [], script: expect.stringContaining('/script?of=') }]);
});

test('held requests are bounded in number and bytes, and the oldest are given up', async () => {
  site.page('/bounded', { config: site.config({ held: { requests: 2, bytes: 100, seconds: 300 } }) });
  await page.goto(site.url(HOSTS.www, '/bounded'));
  await page.evaluate(`window.states = []; ['1', '2', '3'].forEach((n) => fetch('http://${VENDOR}:' + location.port + '/' + n, { mode: 'no-cors' }).then(() => states.push(n), () => states.push(n + ' failed')))`);
  await eventually(() => page.evaluate('states'), ['1 failed']);
  await page.evaluate(`navigator.sendBeacon('http://${VENDOR}:' + location.port + '/large', 'x'.repeat(101))`);
  await eventually(() => page.evaluate('states.sort()'), ['1 failed', '2 failed', '3 failed']);
  await press(page, 'Accept all');
  await decided(page);
  expect(site.vendorRequests()).toEqual([]);
});

test('a single request that is over the bytes is given up', async () => {
  site.page('/bounded', { config: site.config({ held: { requests: 2, bytes: 100, seconds: 300 } }), script: LISTEN });
  await page.goto(site.url(HOSTS.www, '/bounded'));
  await page.evaluate(`navigator.sendBeacon('http://${VENDOR}:' + location.port + '/large', 'x'.repeat(101))`);
  await eventually(told, [`held beacon http://${VENDOR}/large `, `dropped beacon http://${VENDOR}/large `]);
});
