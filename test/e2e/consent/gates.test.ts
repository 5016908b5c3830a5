import type { Page } from 'playwright-core';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { HOSTS, startSite, VENDOR, type Site } from './site';
import { decided, eventually, press } from './visit';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  const port = new URL(site.url(HOSTS.www)).port;
  for (const name of ['one', 'two', 'three']) site.file(`/${name}.js`, `(window.ran ??= []).push('${name}');`);
  site.file('/module.js', `(window.ran ??= []).push('module ' + import.meta.url.endsWith('/module.js'));`);
  site.page('/gated', {
    headers: { 'content-security-policy': `script-src 'self' http://${VENDOR}:${port} 'nonce-abc'; style-src 'self'; require-trusted-types-for 'script'` },
    body: `<h1>Page</h1>
      <script type="text/plain" data-purpose="analytics" src="/one.js"></script>
      <script type="text/plain" data-purpose="analytics" nonce="abc">(window.ran ??= []).push('inline');</script>
      <script type="text/plain" data-purpose="advertising" data-vendor="ads" src="/three.js"></script>
      <script type="text/plain" data-purpose="analytics" src="/two.js"></script>
      <script type="text/plain" data-type="module" data-purpose="analytics" src="/module.js"></script>
      <iframe data-purpose="advertising" data-src="http://${VENDOR}:${port}/frame" title="ad"></iframe>`,
  });
});

afterAll(() => site.close());

inFreshBrowser(async (fresh) => {
  ({ page } = fresh);
  site.clear();
  await page.goto(site.url(HOSTS.www, '/gated'));
});

const ran = (): Promise<string[]> => page.evaluate('window.ran ?? []');

test('nothing that is gated loads before a choice or after a refusal', async () => {
  await press(page, 'Reject all');
  await decided(page);
  expect(await ran()).toEqual([]);
  expect(site.vendorRequests()).toEqual([]);
  expect(site.requests().filter(({ path }) => /^\/(one|two|three|module)/.test(path))).toEqual([]);
});

test('accepted, external scripts run in the order of the page, and the frame loads', async () => {
  await press(page, 'Accept all');
  await eventually(async () => (await ran()).length, 5);
  expect((await ran()).filter((name) => ['one', 'two', 'three'].includes(name))).toEqual(['one', 'three', 'two']);
  expect(await ran()).toEqual(expect.arrayContaining(['inline', 'module true']));
  await eventually(() => site.vendorRequests(), ['GET /frame']);
});

test('by purpose: what is not allowed stays inert, and a withdrawn frame goes blank', async () => {
  await page.evaluate(`window.consent = DingTalkConsent.claim(); consent.decide({ purposes: { advertising: true } })`);
  await eventually(() => site.vendorRequests(), ['GET /frame']);
  await eventually(ran, ['three']);
  const report = await page.evaluate(`consent.withdraw(['advertising'])`);
  expect(report).toMatchObject({ needsReload: true });
  await eventually(() => page.frames().map((frame) => new URL(frame.url()).pathname).slice(1), ['blank']);
});

test('elements that are inserted late are gated too', async () => {
  await page.evaluate(`window.late = document.querySelector('[src="/two.js"]').cloneNode()`); // made now: a copy of a script that has run never runs
  await press(page, 'Accept all');
  await eventually(async () => (await ran()).length, 5);
  await page.evaluate(`(() => { const frame = document.createElement('iframe'); frame.dataset.purpose = 'advertising'; frame.dataset.src = 'http://${VENDOR}:' + location.port + '/late'; document.body.append(late, frame); })()`);
  await eventually(() => site.vendorRequests().includes('GET /late'), true);
  await eventually(async () => (await ran()).filter((name) => name === 'two'), ['two', 'two']);
});
