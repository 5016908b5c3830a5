import type { Page } from 'playwright-core';
import { inFreshSite } from './fresh-site';
import { HOSTS, type Site } from './site';
import { banner, eventually, press } from './visit';

let site: Site;
let page: Page;
let loaded: string[];

inFreshSite((visit) => {
  ({ site, page } = visit);
  loaded = [];
  page.on('request', (request) => void loaded.push(new URL(request.url()).pathname));
});

async function visit(changes: object): Promise<void> {
  site.page('/words', { config: site.config(changes) });
  await page.goto(site.url(HOSTS.www, '/words'));
  await page.locator('dingtalk-consent[data-part=banner]').waitFor({ state: 'attached' });
}
const question = () => page.locator('dingtalk-consent[data-part=banner] section');

test('English needs no file of words, another language one for each part that is shown', async () => {
  await visit({});
  await banner(page).waitFor();
  expect(loaded.filter((path) => /languages|texts/.test(path))).toEqual([]);
  await visit({ language: 'zh-Hans' });
  await page.getByRole('region', { name: 'Cookie 使用同意' }).waitFor();
  await eventually(() => loaded.filter((path) => path.includes('/texts/')).map((path) => path.replace(/.*\//, '')), ['zh-CN.banner.mjs', 'zh-CN.outcome.mjs']);
});

test('a language that can not be loaded is asked in English, and nothing is allowed', async () => {
  await page.route('**/zh-CN.banner.mjs', (route) => route.abort());
  await visit({ language: 'zh-CN' });
  await banner(page).waitFor();
  expect(await question().evaluate((section) => (section.getRootNode() as ShadowRoot).host.getAttribute('lang'))).toBe('en');
  expect(await page.evaluate(`DingTalkConsent.view().allows('analytics')`)).toBe(false);
});

test('the site’s own words stand in every part, and what has no place is told in the console', async () => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await visit({ texts: { en: { banner: { rejectAll: 'No, thanks', titel: 'Biscuits' }, outcome: { allRefused: 'Refused it is.' }, preferences: { saveChoices: 'Save these' } } } });
  await banner(page).getByRole('button', { name: 'No, thanks' }).click();
  await banner(page).getByText('Refused it is.').waitFor();
  expect(errors.filter((text) => text.includes('texts.en.banner.titel: there is no such text; write one of title, '))).toHaveLength(1);
  await banner(page).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Cookie settings' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save these' }).waitFor();
});

test.each([
  ['bar', { left: 20, right: 20, bottom: 20 }],
  ['card', { right: 20, bottom: 20 }],
  ['centred', {}],
])('the question stands where the site says: %s', async (layout, gaps) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await visit({ layout });
  const box = (await question().boundingBox())!;
  const found = { left: box.x, right: 1100 - box.x - box.width, bottom: 800 - box.y - box.height };
  for (const [side, gap] of Object.entries(gaps)) expect(Math.abs(found[side as keyof typeof found] - gap)).toBeLessThan(4);
  if (layout === 'card') expect(box.width).toBeLessThan(1100 / 2); // a corner, not a bar
  if (layout === 'centred') expect([Math.abs(found.left - found.right), Math.abs(box.y - found.bottom)].every((off) => off < 3)).toBe(true);
});

test('the page’s own colours, corners and type reach the question, and all three buttons look alike', async () => {
  site.page('/themed', {
    config: site.config({}),
    before: '<style>:root { --dingtalk-consent-background: rgb(20, 30, 40); --dingtalk-consent-color: rgb(250, 250, 240); --dingtalk-consent-radius: 0px; --dingtalk-consent-font: monospace; } dingtalk-consent::part(button) { letter-spacing: 3px; } dingtalk-consent::part(button):first-child { color: red; }</style>',
  });
  await page.goto(site.url(HOSTS.www, '/themed'));
  await banner(page).waitFor();
  const look = await question().evaluate((section) => {
    const { backgroundColor, color, borderRadius, fontFamily } = getComputedStyle(section);
    return { backgroundColor, color, borderRadius, fontFamily };
  });
  expect(look).toEqual({ backgroundColor: 'rgb(20, 30, 40)', color: 'rgb(250, 250, 240)', borderRadius: '0px', fontFamily: 'monospace' });
  const styles = await banner(page).getByRole('button').evaluateAll((buttons) => buttons.map((button) => [...getComputedStyle(button)].filter((name) => /color|font|border|background|opacity|transform|filter|padding/.test(name)).map((name) => getComputedStyle(button).getPropertyValue(name)).join()));
  expect(new Set(styles).size).toBe(1);
  expect(await banner(page).getByRole('button').evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).letterSpacing))).toEqual(['3px', '3px', '3px']);
  await press(page, 'Settings');
  await page.getByRole('dialog').waitFor();
  expect(await page.getByRole('dialog').evaluate((dialog) => getComputedStyle(dialog).backgroundColor)).toBe('rgb(20, 30, 40)');
});
