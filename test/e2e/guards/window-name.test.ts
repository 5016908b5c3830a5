import type { Page } from 'playwright-core';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { isolated } from '../browsers/visitors';
import { HOSTS, startSite, type Site } from '../consent/site';
import { decided, eventually, press } from '../consent/visit';

let site: Site;
let page: Page;
const entry = { kind: 'window-name', name: 'window.name', purpose: 'analytics', lifetime: 'session' };

beforeAll(async () => {
  site = await startSite();
  site.page('/', { config: site.config({}, entry) });
});
afterAll(() => site.close());
inFreshBrowser(async (fresh) => {
  ({ page } = fresh);
  await page.goto(site.url(HOSTS.www));
});

/** The real one, past the guard. */
async function realName(): Promise<string> {
  const session = await page.context().newCDPSession(page);
  return isolated<string>(session, 'window.name').finally(() => session.detach());
}

test('an identifier is held, read by the page, and lands when granted', async () => {
  await page.evaluate(`window.name = 'id=4711'`);
  expect([await page.evaluate('window.name'), await realName()]).toEqual(['id=4711', '']);
  await press(page, 'Accept all');
  await eventually(realName, 'id=4711');
  expect(await page.evaluate('window.name')).toBe('id=4711');
});

test('refused it never lands', async () => {
  await press(page, 'Reject all');
  await decided(page);
  await page.evaluate(`window.name = 'id=4711'`);
  expect([await page.evaluate('window.name'), await realName()]).toEqual(['', '']);
});

test('what is there from before is hidden while undecided, and erased by a refusal', async () => {
  await page.goto(site.url(HOSTS.www, '/bare')); // before the SDK came to this site
  await page.evaluate(`window.name = 'tracker:1234'`);
  await page.goto(site.url(HOSTS.www));
  expect([await page.evaluate('window.name'), await realName()]).toEqual(['', 'tracker:1234']);
  await press(page, 'Reject all');
  await eventually(realName, '');
});

test('a plain word names the window, as links need it', async () => {
  await page.evaluate(`window.name = 'main-window'`);
  expect(await realName()).toBe('main-window');
});
