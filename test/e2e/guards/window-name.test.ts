import type { Page } from 'playwright-core';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { HOSTS, startSite, type Site } from '../consent/site';
import { eventually, press } from '../consent/visit';

let site: Site;
let page: Page;
const entry = { kind: 'window-name', name: 'window.name', purpose: 'analytics', lifetime: 'session' };

beforeAll(async () => {
  site = await startSite();
  const config = site.config();
  site.page('/', { config: { ...config, entries: [...(config['entries'] as object[]), entry] } });
  site.file('/bare', '<!doctype html><title>Bare</title>');
});
afterAll(() => site.close());
inFreshBrowser(async (fresh) => {
  ({ page } = fresh);
  await page.goto(site.url(HOSTS.www));
});

/** The real one, past the guard: another world of script sees the same window and none of the page's functions. */
async function realName(): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const { result } = await session.send('Runtime.evaluate', { expression: 'window.name', contextId: executionContextId });
  await session.detach();
  return String(result.value);
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
  await page.waitForFunction('DingTalkConsent.view().record');
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
