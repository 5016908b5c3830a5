import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium';
import { inFreshSite } from './fresh-site';
import { HOSTS, VENDOR, type Site } from './site';
import { banner, eventually, press } from './visit';

let site: Site;
let page: Page;
let browser: Chromium;

inFreshSite((visit) => ({ site, page, browser } = visit));

async function visit(changes: object = {}): Promise<void> {
  const { port } = new URL(site.url(HOSTS.www));
  const frame = (path: string, vendor: string): string =>
    `<iframe title="${path}" width="480" height="270" data-purpose="advertising" data-vendor="${vendor}" data-src="http://${VENDOR}:${port}/${path}"></iframe>`;
  site.page('/frames', { config: site.config({ vendors: [...(site.config()['vendors'] as object[]), { id: 'maps', name: 'Sample Maps', policyUrl: null, policyUrlReason: 'a test vendor', purposes: ['advertising'] }], ...changes }), body: `<h1>Page</h1>${frame('map', 'maps')}<p id="after">after</p>${frame('ad', 'ads')}` });
  await page.goto(site.url(HOSTS.www, '/frames'));
}

const allow = (vendor: string) => page.getByRole('button', { name: `Allow ${vendor}` });
const placeOf = async (): Promise<number> => (await page.locator('#after').boundingBox())?.y ?? 0;
const shown = (): Promise<string[]> => page.locator('iframe').evaluateAll((frames) => frames.filter((frame) => (frame as HTMLElement).offsetWidth > 0).map((frame) => (frame as HTMLIFrameElement).title));

test('says what is not shown and why, and keeps the place of the frame', async () => {
  await visit();
  await allow('Sample Maps').waitFor();
  expect(await page.getByText('Content of Sample Maps is not shown').innerText()).toContain('“Advertising”');
  const stand = await page.locator('[data-part=placeholder]').first().boundingBox();
  expect([stand?.width, stand?.height]).toEqual([480, 270]);
  const before = await placeOf();
  await allow('Sample Maps').click();
  await eventually(shown, ['map']);
  expect(Math.abs((await placeOf()) - before)).toBeLessThanOrEqual(10); // the frame's own border, and the gap below its line
});

test('allows that one vendor and nothing else', async () => {
  await visit();
  await allow('Sample Maps').click();
  await eventually(() => site.vendorRequests(), ['GET /map']);
  await eventually(() => page.evaluate('DingTalkConsent.view().record.vendors'), { maps: true });
  expect(await page.evaluate(`[DingTalkConsent.view().allows('advertising'), DingTalkConsent.view().allows({ purpose: 'advertising', vendor: 'ads' })]`)).toEqual([false, false]);
  await allow('Sample Ads').waitFor();
  await banner(page).getByRole('button', { name: 'Accept all' }).waitFor(); // the visitor is still asked
  await page.reload();
  await eventually(() => site.vendorRequests(), ['GET /map', 'GET /map']);
});

test('a script can’t press it', async () => {
  await visit();
  await allow('Sample Maps').waitFor();
  await page.evaluate(`for (const host of document.querySelectorAll('[data-part=placeholder]')) host.shadowRoot.querySelector('button').click()`);
  expect([await page.evaluate('DingTalkConsent.view().record'), site.vendorRequests()]).toEqual([null, []]);
});

test('comes back when the frame is withdrawn, and goes when the purpose is allowed', async () => {
  await visit();
  await press(page, 'Accept all');
  await eventually(shown, ['map', 'ad']);
  await page.evaluate('DingTalkConsent.claim().withdraw().then(() => undefined)');
  await allow('Sample Maps').waitFor();
  await eventually(shown, []);
});

test('where the rule of a region allows the frame unasked, nothing stands in its place', async () => {
  await visit({ region: 'US-CA' });
  await eventually(shown, ['map', 'ad']);
  await eventually(() => page.locator('[data-part=placeholder]').count(), 0); // the frames are shown a moment before
  expect((await browser.allCookies()).length).toBe(0);
});
