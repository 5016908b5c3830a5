import type { Page } from 'playwright-core';
import { measureSizes } from '../../../tools/sizes.mjs';
import { startChromium, type Chromium } from '../browsers/chromium';
import { until } from '../browsers/until';
import { startBareSite, type BareSite } from './bare-site';

/** Files of rows of the table of sizes, as paths below dist/sdk. */
function filesOf(...names: string[]): string[] {
  const rows = measureSizes().filter(({ name }) => names.includes(name));
  expect(rows.map(({ name }) => name)).toEqual(names);
  return [...new Set(rows.flatMap(({ files }) => files.map(({ path }) => path.replace('dist/sdk/', ''))))].sort();
}

describe('what a page loads of the SDK is what the table of sizes counts', () => {
  let site: BareSite;
  let browser: Chromium;
  let page: Page;

  beforeAll(async () => {
    site = await startBareSite();
    browser = await startChromium();
    page = await browser.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  const banner = () => page.getByRole('region', { name: 'Cookie consent' });
  const hasRecord = async () => (await browser.allCookies()).some(({ name }) => name === 'dingtalk_consent');
  const open = (path: '/with-control' | '/without-control') => page.goto(site.url(path), { waitUntil: 'networkidle' });

  test('on the first visit: the banner first, and after it at most what its buttons need', async () => {
    const needed = filesOf('first visit, up to the visible banner');
    await open('/with-control');
    await banner().waitFor();
    const loaded = site.takeLoaded();
    expect(loaded.slice(0, needed.length).sort()).toEqual(needed);
    expect(filesOf('making a choice, on top of the banner', 'rules, with a choice or where one asks otherwise')).toEqual(expect.arrayContaining(loaded.slice(needed.length)));
  });

  test('on top of it, in the preference centre and with a choice', async () => {
    await open('/with-control');
    await banner().getByRole('button', { name: 'Settings' }).click();
    const dialog = page.getByRole('dialog', { name: 'Privacy settings' });
    await dialog.getByRole('button', { name: 'Accept all' }).click();
    await until('the record cookie is there', hasRecord);
    const loaded = new Set<string>();
    await until('the choice is being proven', () => site.takeLoaded().reduce((all, file) => all.add(file), loaded).has('record/history.mjs'));
    await page.evaluate('DingTalkConsent.view().export()'); // what the choice still waits for is there with it
    site.takeLoaded().forEach((file) => loaded.add(file));
    const rows = ['first visit, up to the visible banner', 'preference centre, on top of the banner', 'making a choice, on top of the banner', 'proving a choice, after it has acted', 'rules, with a choice or where one asks otherwise', 'the rule, in the preference centre'];
    expect([...loaded].sort()).toEqual(filesOf(...rows));
  });

  test('for a returning visitor, on a page with a control of its own', async () => {
    await open('/with-control');
    expect(site.takeLoaded().sort()).toEqual(filesOf('returning visitor'));
  });

  test('for a returning visitor, on a page without one', async () => {
    await open('/without-control');
    await page.getByRole('button').waitFor();
    expect(site.takeLoaded().sort()).toEqual(filesOf('returning visitor, where the page has no control of its own'));
  });
});
