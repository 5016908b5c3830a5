import type { Page } from 'playwright-core';
import { startDemo, type Demo } from '../../../demo-site/serve';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { eventually, press } from '../consent/visit';
import { storedObjects } from '../shared-objects/stored-objects';

let demo: Demo;
let page: Page;

beforeAll(async () => void (demo = await startDemo({ port: 0 })));
afterAll(() => demo?.close());
inFreshBrowser(async (fresh) => {
  ({ page } = fresh);
  await page.goto(demo.url('open', '/document/start'));
});

const setView = async (): Promise<void> => {
  await page.getByLabel('Theme').selectOption('Dark');
  await page.getByLabel('Layout').selectOption('Compact');
};
const view = (): Promise<unknown> => page.evaluate(() => ({ ...document.querySelector<HTMLElement>('#samples')?.dataset }));
const DEFAULT = { language: 'JavaScript', theme: 'page', layout: 'roomy' };
const SET = { language: 'JavaScript', theme: 'dark', layout: 'compact' };
const NAME = 'open.dingtalk.localhost//demo_view';

test('granted, theme and layout lie in one shared object, and the next visit has them; withdrawn, they are gone', async () => {
  await setView();
  expect([await view(), await storedObjects(page)]).toEqual([SET, []]);
  await press(page, 'Accept all');
  await eventually(() => storedObjects(page), [`line ${NAME}`, `database ${NAME}`]);
  await page.reload();
  expect(await view()).toEqual(SET);
  await page.evaluate('DingTalkConsent.claim().withdraw().then(() => undefined)');
  await eventually(() => storedObjects(page), []);
  await page.reload();
  expect(await view()).toEqual(DEFAULT);
});

test('refused, they hold while the page lives, and nothing is stored', async () => {
  await press(page, 'Reject all');
  await page.getByText('Your choice is saved').or(page.getByText(/refused|rejected/i)).first().waitFor();
  await setView();
  expect([await view(), await storedObjects(page)]).toEqual([SET, []]);
  await page.reload();
  expect([await view(), await storedObjects(page)]).toEqual([DEFAULT, []]);
});
