import type { Page } from 'playwright-core';
import { until } from '../browsers/until';
import { chromiumLab } from '../extension-engine/chromium-lab';
import { startSites, type Sites } from '../extension-engine/sites';

/* The page of all sites from the visitor's side, the truth from the browser's own jar. */

const DAY = 86_400;
let lab: Awaited<ReturnType<typeof chromiumLab>>;
let sites: Sites;
let page: Page;

const row = (site: string) => page.getByRole('row').filter({ has: page.getByRole('button', { name: `Details of ${site}`, exact: true }) });
const jarOf = async (word: string): Promise<string[]> => (await lab.jar()).filter((line) => line.includes(word));

beforeAll(async () => {
  sites = await startSites();
  lab = await chromiumLab({ hosts: ['*://*/*'] });
  const frame = sites.url('ads.tracker.localhost', '/', { set: ['spy=1; Secure; SameSite=None; Partitioned; Path=/'] });
  await lab.open(sites.url('www.dingtalk.localhost', '/', { set: ['own=1; Path=/', `long=1; Path=/; Max-Age=${300 * DAY}`, 'hidden=1; HttpOnly; Path=/; Domain=dingtalk.localhost'], frame: [frame] }));
  await until('the third party stored', async () => (await jarOf('spy')).length > 0);
  page = await lab.chromium.newPage();
  await page.goto(`chrome-extension://${await lab.chromium.extensionId()}/sites/index.html`);
  await row('dingtalk.localhost').waitFor();
});
afterAll(async () => {
  await lab?.close();
  sites?.close();
});

test('a row tells how much a site keeps, and both views of a third party', async () => {
  expect(await row('dingtalk.localhost').textContent()).toMatch(/3 cookies.*299 days|3 cookies.*300 days/);
  expect(await row('tracker.localhost').textContent()).toContain('third party only, under 1 site');
  expect(await row('dingtalk.localhost').textContent()).toContain('1 third party inside');
});

test('values are masked in what a row opens', async () => {
  await row('tracker.localhost').getByRole('button', { name: 'Details of tracker.localhost' }).click();
  await page.getByRole('row', { name: /^spy, / }).waitFor();
  await page.getByRole('button', { name: 'Details of spy' }).click();
  await page.getByText('•••••••• hidden').waitFor();
  expect(await page.getByText('dingtalk.localhost (1)').count()).toBe(1);
});

test('what is selected by keyboard goes after a question, exactly, and comes back as it was', async () => {
  const before = await lab.jar();
  await row('dingtalk.localhost').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Clear 1 selected site' }).click();
  expect(await lab.jar()).toEqual(before);
  await page.getByRole('dialog').getByRole('button', { name: 'Clear 1 selected site' }).click();
  await page.getByText('Removed 3.').waitFor();
  expect(await lab.jar()).toEqual(await jarOf('spy'));
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('Put back 3 items.').waitFor();
  expect(await lab.jar()).toEqual(before);
});

/* Chromium's jar holds some 3,300 cookies, whoever fills it. */
describe('a thousand sites and three thousand cookies', () => {
  const COUNT = 1000;
  const EACH = 3;

  beforeAll(async () => {
    const expires = Math.floor(Date.now() / 1000) + DAY;
    await lab.chromium.context.addCookies(Array.from({ length: COUNT * EACH }, (_, i) => ({ name: `c${i % EACH}`, value: 'v', domain: `s${Math.floor(i / EACH)}.example`, path: '/', expires })));
    await page.reload();
    await page.getByText(/^1,00\d sites/).waitFor();
  });

  test('are all counted for assistive tools, and only those near the view are in the page', async () => {
    const grid = page.getByRole('grid', { name: 'Stored Here: all sites' });
    expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(COUNT);
    expect(await page.getByRole('row').count()).toBeLessThan(60);
  });

  test('the keyboard keeps its row while the list is scrolled away, and reaches the last one', async () => {
    const index = (): Promise<string | undefined> => page.evaluate(() => (document.activeElement as HTMLElement).dataset['index']);
    await page.locator('[data-index="2"]').focus();
    await page.evaluate(() => window.scrollTo(0, 30_000));
    await until('other rows are drawn', () => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-index]')].some(({ dataset }) => Number(dataset['index']) > 400)));
    expect(await index()).toBe('2');
    await page.keyboard.press('End');
    await until('the last row has the focus', async () => Number(await index()) >= COUNT);
    expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1)).toBeGreaterThan(0);
  });

  test('a search and a range by keyboard choose many, and clearing them can be stopped', async () => {
    await page.getByRole('searchbox', { name: 'Search' }).fill('s1');
    await page.getByText(/^111 of 1,?00\d sites shown$/).waitFor();
    await page.locator('[data-index="0"]').focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Clear 111 selected sites' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Clear 111 selected sites' }).click();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByText(/Stopped after \d+ of 111 sites\./).waitFor();
    const [, done] = /Stopped after (\d+)/.exec((await page.getByText(/Stopped after/).textContent()) ?? '') ?? [];
    expect(Number(done)).toBeLessThan(111);
    const left = (await lab.jar()).filter((line) => /^\.?s1\d*\.example /.test(line)).length;
    expect(left).toBe((111 - Number(done)) * EACH);
  });
});
