import { readFileSync } from 'node:fs';
import { until } from '../browsers/until';
import { chromiumLab } from '../extension-engine/chromium-lab';
import { startSites, type Sites } from '../extension-engine/sites';

const WWW = 'www.dingtalk.localhost';
let lab: Awaited<ReturnType<typeof chromiumLab>>;
let sites: Sites;
let root: string;

const badge = (tabId: number): Promise<string> => lab.asker.evaluate<string>(`chrome.action.getBadgeText({ tabId: ${tabId} })`);

beforeAll(async () => {
  sites = await startSites();
  lab = await chromiumLab();
  root = `chrome-extension://${await lab.chromium.extensionId()}`;
});
afterAll(async () => {
  await lab?.close();
  sites?.close();
});

test('Chromium itself says that the published build warns of nothing at installation', async () => {
  const warnings = (build: string): Promise<string[]> =>
    lab.asker.evaluate<string[]>(`chrome.management.getPermissionWarningsByManifest(${JSON.stringify(readFileSync(`dist/extension/${build}/manifest.json`, 'utf8'))})`);
  expect(await warnings('chromium')).toEqual([]);
  /* Why the panel has a build of its own. */
  expect(await warnings('chromium-devtools')).toEqual(['Read and change all your data on all websites']);
});

test('the first installation opens the welcome page, which asks for nothing', async () => {
  const welcome = await until('the welcome page is there', async () => lab.chromium.context.pages().find((page) => page.url() === `${root}/welcome/index.html`));
  await welcome.getByRole('heading', { name: 'Welcome to Stored Here' }).waitFor();
  expect(await welcome.getByRole('button').count()).toBe(0);
});

test('the button counts the cookies of its tab, follows them, and counts nothing when told so', async () => {
  const page = await lab.open(sites.url(WWW, '/', { set: ['a=1; Path=/', 'b=1; Path=/; HttpOnly'] }));
  await until('both are counted', async () => (await badge(page.tabId)) === '2');
  await page.evaluate(`document.cookie = 'c=1; path=/'`);
  await until('the third is counted', async () => (await badge(page.tabId)) === '3');
  await lab.ask('badge.shown', { shown: false });
  expect(await badge(page.tabId)).toBe('');
  await lab.ask('badge.shown', { shown: true });
  expect(await badge(page.tabId)).toBe('3');
  await page.close();
});

test('the side panel\'s page follows the active tab', async () => {
  const [first, second] = [await lab.open(sites.url(WWW, '/')), await lab.open(sites.url('www.tracker.localhost', '/'))];
  const panel = await lab.chromium.newPage();
  await panel.goto(`${root}/popup/index.html?panel`);
  await panel.getByText('This page is out of reach').waitFor();
  for (const [{ tabId }, site] of [[first, 'dingtalk.localhost'], [second, 'tracker.localhost']] as const) {
    await lab.asker.evaluate(`chrome.tabs.update(${tabId}, { active: true })`);
    await panel.getByRole('heading', { name: site, exact: true }).waitFor();
  }
  for (const page of [first, second]) await page.close();
});

test('clearing by menu or shortcut asks first', async () => {
  const page = await lab.open(sites.url(WWW, '/', { set: ['kept=1; Path=/'] }));
  const asking = await lab.chromium.newPage();
  await asking.goto(`${root}/popup/index.html?tab=${page.tabId}&clear`);
  await asking.getByRole('dialog', { name: 'Clear everything stored for dingtalk.localhost?' }).waitFor();
  expect((await lab.jar()).join()).toContain('kept=1');
  await page.close();
});

test('the page of changes tells what a page stores while one looks, in cookies and in page storage', async () => {
  const page = await lab.open(sites.url(WWW, '/', { script: 'sdk' }));
  const watching = await lab.chromium.newPage();
  await watching.goto(`${root}/panel/index.html?tab=${page.tabId}`);
  await watching.getByText('1 entry declared, not stored now').waitFor();
  await page.evaluate(`document.cookie = 'fresh=1; path=/', localStorage.setItem('later', '1')`);
  for (const name of ['fresh', 'later']) await watching.locator('aside li').filter({ hasText: 'added' }).filter({ hasText: name }).waitFor();
  await page.close();
});
