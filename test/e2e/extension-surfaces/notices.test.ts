import type { Page } from 'playwright-core';
import { startDemo, type Demo } from '../../../demo-site/serve';
import { until } from '../browsers/until';
import { chromiumLab } from '../extension-engine/chromium-lab';
import type { LabPage } from '../extension-engine/lab';
import { startSites, type Sites } from '../extension-engine/sites';

const WWW = 'www.dingtalk.localhost';
let lab: Awaited<ReturnType<typeof chromiumLab>>;
let sites: Sites;
let demo: Demo;

beforeAll(async () => {
  sites = await startSites();
  demo = await startDemo({ port: 0 });
  lab = await chromiumLab();
});
afterAll(async () => {
  await lab?.close();
  await demo?.close();
  sites?.close();
});

async function openPanel(tabId: number): Promise<Page> {
  const panel = await lab.chromium.newPage();
  await panel.goto(`chrome-extension://${await lab.chromium.extensionId()}/panel/index.html?tab=${tabId}`);
  await panel.getByRole('heading', { name: 'Calls and decisions' }).waitFor();
  return panel;
}

/** Lines of the second list, as text. */
const noticed = (panel: Page): Promise<string[]> => panel.getByRole('log', { name: 'Calls and decisions' }).getByRole('listitem').allTextContents();
const notices = (panel: Page, words: RegExp): Promise<unknown> => until(`it is noticed: ${words}`, async () => (await noticed(panel)).some((line) => words.test(line)));

/** Until the panel listens to the page: it begins to with its first reading. */
const listens = (page: LabPage, panel: Page): Promise<unknown> =>
  until('the panel listens', async () => {
    await page.evaluate(`sessionStorage.setItem('heard', '1')`);
    return (await noticed(panel)).some((line) => line.includes('heard'));
  });

test('which script of the page wrote what, from its first call on once the page is loaded anew, and beside each change', async () => {
  const page = await lab.open(sites.url(WWW, '/'));
  const panel = await openPanel(page.tabId);
  await listens(page, panel);
  await page.goto(sites.url(WWW, '/writes', { script: 'greedy' }));
  await notices(panel, /call.*script.*Cookie.*by www\.dingtalk\.localhost:\d+\/writes/);
  for (const name of [/session_id.*Cookie/, /modern.*Cookie/, /method.*Local storage/, /property.*Local storage/, /method.*Session storage/]) await notices(panel, name);
  const changes = panel.getByRole('log', { name: 'Changes' });
  await changes.getByRole('listitem').filter({ hasText: 'property' }).filter({ hasText: /by www\.dingtalk\.localhost:\d+\/writes/ }).waitFor();
  /* Nothing is other than it would be without anyone looking on. */
  expect(await page.evaluate('[document.cookie.includes("script=1"), { ...localStorage }]')).toEqual([true, { method: '1', property: '1' }]);
  await panel.close();
  await page.close();
});

test('what the site\'s SDK decides: held while undecided, refused or let through by the answer; then the change is the script\'s that was held', async () => {
  const page = await lab.open(demo.url('www'));
  const panel = await openPanel(page.tabId);
  await listens(page, panel);
  await page.goto(demo.url('www'));
  await notices(panel, /^.*held.*by /);
  /* Not the visitor's own press: such a one may refuse, and grants nothing. */
  await page.evaluate(`document.querySelector('dingtalk-consent').shadowRoot.querySelectorAll('.actions button')[1].click()`);
  await notices(panel, /refused.*by /);
  expect((await noticed(panel)).some((line) => line.includes('let through'))).toBe(false);
  const site = lab.chromium.context.pages().find((one) => one.url() === demo.url('www'))!;
  await lab.chromium.context.clearCookies();
  await site.reload();
  await notices(panel, /held.*by /);
  await site.getByRole('button', { name: 'Accept all' }).click();
  await notices(panel, /let through.*demo_scroll.*by www\.dingtalk\.localhost:\d+\/demo\//);
  const change = panel.getByRole('log', { name: 'Changes' }).getByRole('listitem').filter({ hasText: 'demo_scroll' }).first();
  await change.filter({ hasText: /by www\.dingtalk\.localhost:\d+\/demo\// }).waitFor();
  /* What is allowed at once goes through the SDK's guard, and is the script's all the same. */
  await site.reload();
  await notices(panel, /call.*demo_visits.*Cookies.*by www\.dingtalk\.localhost:\d+\/demo\//);
  await panel.close();
  await page.close();
});
