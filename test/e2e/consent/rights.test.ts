import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { strFromU8, unzipSync } from 'fflate';
import { POLICY_RIGHTS } from '../../../demo-site/inventory/policy-rights';
import { runAxe } from '../banner-and-preferences/run-axe';
import type { Chromium } from '../browsers/chromium';
import { inFreshSite } from './fresh-site';
import { HOSTS, STRICT_CSP, VENDOR, type Site } from './site';
import { eventually, press } from './visit';

let site: Site;
let page: Page;
let browser: Chromium;

inFreshSite((visit) => ({ site, page, browser } = visit));

const WRITE = `document.cookie = '_sm_id=1'; localStorage.ad_id = '1'; localStorage.cart = '1'; window.send = () => fetch(location.origin.replace(location.hostname, '${VENDOR}') + '/hit').catch(() => 0);`;

async function visit(changes: object = {}): Promise<void> {
  site.page('/rights', { config: site.config({ region: 'DE', rights: POLICY_RIGHTS, ...changes }), script: `window.consent = DingTalkConsent.claim(); ${WRITE}`, headers: { 'content-security-policy': STRICT_CSP }, body: '<main><h1>Page</h1></main>' });
  await page.goto(site.url(HOSTS.www, '/rights'));
}

const local = async (): Promise<string[]> => Object.keys(await browser.domStorage(page, 'local')).sort();

/** Opens a part of the preference centre. */
async function open(part: string): Promise<Locator> {
  await page.evaluate('consent.showPreferences()');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const summary = dialog.locator('summary', { hasText: part });
  await summary.click();
  return dialog.locator('details', { has: page.locator('summary', { hasText: part }) });
}

async function saved(button: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await download.path());
}

test('nothing of a part is fetched before it is opened, and a failure is said', async () => {
  await visit();
  await page.evaluate('consent.showPreferences()');
  await page.getByRole('dialog', { name: 'Privacy settings' }).locator('summary', { hasText: 'Your rights' }).waitFor();
  expect(site.requests().filter(({ path }) => path.includes('/rights/'))).toEqual([]);
  await page.route('**/ui/rights/**', (route) => route.abort());
  const part = await open('What cookies');
  await part.getByText('This could not be loaded.').waitFor();
});

test('explains the four techniques', async () => {
  await visit();
  const part = await open('What cookies');
  await part.locator('dd').first().waitFor();
  expect(await part.locator('dt').allTextContents()).toEqual(['Cookie', 'Local storage', 'Shared object', 'Beacon']);
});

test('quotes the policy’s table word for word, in English whatever the language around it', async () => {
  await visit({ language: 'zh-CN' });
  const part = await open('政策中关于第三方的说明');
  await part.locator('blockquote').first().waitFor();
  const [, ...rows] = (await readFile('test/fixtures/policy/third-party-table.txt', 'utf8')).trim().split('\n').map((line) => line.replace(/ \|\s*$/, ''));
  const shown = await part.locator('blockquote').evaluateAll((quotes) => quotes.map((quote) => [...quote.children].map((one) => one.textContent).join(' | ')));
  expect(shown).toEqual(rows);
  expect(await part.locator('figure').first().evaluate((figure: HTMLElement) => [figure.lang, figure.dir])).toEqual(['en', 'ltr']);
});

test('what this host knows is downloaded as JSON and as ZIP', async () => {
  await visit();
  await press(page, 'Accept all');
  await eventually(local, ['ad_id', 'cart']);
  const part = await open('Your rights');
  const json = JSON.parse((await saved(part.getByRole('button', { name: 'Download as JSON' }))).toString()) as { record: object; items: { name: string }[] };
  expect(json.items.map(({ name }) => name)).toEqual(expect.arrayContaining(['_sm_id', 'ad_id', 'cart']));
  const zip = unzipSync(new Uint8Array(await saved(part.getByRole('button', { name: 'Download as ZIP' }))));
  expect(Object.keys(zip).sort()).toEqual(expect.arrayContaining(['declaration.json', 'history.json', 'items.json', 'record.json']));
  expect(JSON.parse(strFromU8(zip['record.json']!))).toEqual(json.record);
});

test('deletes what is optional after one question, tells what it did, and keeps what is necessary until that is asked for', async () => {
  await visit();
  await press(page, 'Accept all');
  await eventually(local, ['ad_id', 'cart']);
  const part = await open('Your rights');
  const marks = page.getByRole('dialog').locator('mark');
  await eventually(() => marks.count(), 3);
  await part.getByRole('button', { name: 'Erase what is optional' }).click();
  expect(await local()).toEqual(['ad_id', 'cart']);
  await part.getByRole('button', { name: 'Erase', exact: true }).click();
  await part.getByText('2 items were erased.').waitFor();
  await eventually(() => marks.count(), 1); // what is gone is no longer called stored
  expect((await local()).filter((name) => !name.startsWith('dingtalk'))).toEqual(['cart']);
  await part.getByRole('button', { name: 'Erase everything' }).click();
  await part.getByRole('button', { name: 'Erase', exact: true }).click();
  await eventually(async () => (await local()).filter((name) => !name.startsWith('dingtalk')), []);
});

test('an objection refuses at once, so that nothing more reaches the vendor', async () => {
  await visit();
  await press(page, 'Accept all');
  await eventually(local, ['ad_id', 'cart']);
  await page.evaluate('send()');
  await eventually(() => Promise.resolve(site.vendorRequests()), ['GET /hit']);
  const part = await open('Your rights');
  await part.getByRole('button', { name: 'Object: Analytics' }).click();
  await eventually(() => page.evaluate(`consent.allows('analytics')`), false);
  await page.evaluate('send()');
  expect(site.vendorRequests()).toEqual(['GET /hit']);
  expect(await part.getByLabel('Letter').inputValue()).toContain('I object to it\nPurposes: Analytics\n');
});

test('past choices, newest first, checked; and receipts of the present one', async () => {
  await visit();
  await press(page, 'Accept all');
  await eventually(local, ['ad_id', 'cart']);
  await page.evaluate('consent.withdraw(["analytics"]).then(() => consent.rejectAll())');
  const part = await open('Your past choices');
  await part.getByText('Checked: no event was changed or taken out.').waitFor();
  const titles = (await part.locator('li strong').allTextContents()).filter((title) => title.startsWith('You ') && title !== 'You were asked');
  expect(titles).toEqual(['You withdrew (through the site)', 'You withdrew (through the site)', 'You allowed more (in the banner)']);
  const receipt = JSON.parse((await saved(part.getByRole('button', { name: 'Download as JSON-LD' }))).toString()) as object;
  expect(receipt).toHaveProperty('@context');
  await part.getByRole('button', { name: 'Download as Kantara receipt' }).click();
  await part.getByText('There is no choice yet to make this of.').waitFor();
});

test.each([['light', 1280], ['dark', 320]] as const)('every part open, %s, %d px wide: axe finds nothing', async (colorScheme, width) => {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 800 });
  await visit();
  await press(page, 'Accept all');
  for (const part of ['What cookies', 'What the policy says of', 'Your rights', 'Your past choices']) await open(part);
  await page.getByText('Checked: no event').waitFor();
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/rights-${colorScheme}-${width}.png` });
  expect(await runAxe(page)).toEqual([]);
});
