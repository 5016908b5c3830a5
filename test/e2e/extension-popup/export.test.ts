import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readTransfer } from '../../../extension/transfer/read-transfer';
import { chromiumLab } from '../extension-engine/chromium-lab';
import { labForTests } from '../extension-engine/lab-for-tests';
import type { Sites } from '../extension-engine/sites';

const WWW = 'www.dingtalk.localhost';
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

let lab: Awaited<ReturnType<typeof chromiumLab>>;
let sites: Sites;

labForTests(chromiumLab, (...started) => void ([lab, sites] = started));

test('a file is saved without the permission for downloads, under the extension\'s own policy', async () => {
  const visited = await lab.open(sites.url(WWW, '/', { set: ['hidden=a b; HttpOnly; Path=/', 'part=1; Path=/; Secure; SameSite=None; Partitioned'] }));
  const page = await lab.asker.context().newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(new URL(`/popup/index.html?tab=${visited.tabId}`, lab.asker.url()).href);
  await press(page, 'More');
  await press(page, 'Export');
  await page.getByRole('combobox', { name: 'Format' }).selectOption('netscape');
  await press(page, 'Continue');
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save as a file anyway')]);
  expect(download.suggestedFilename()).toBe('stored-here-dingtalk.localhost.txt');
  const { items, problems } = readTransfer(await readFile(await download.path(), 'utf8'), { host: WWW, secure: false });
  expect(problems).toEqual([]);
  expect(items.map(({ name, value, partition }) => `${WWW} / ${name}=${value}${partition ? ` in ${partition}` : ''}`).sort()).toEqual(await lab.jar());
  expect(errors).toEqual([]);
});
