import { spawnSync } from 'node:child_process';
import type { Locator, Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { HOSTS, startSite, STRICT_CSP, type Site } from '../consent/site';
import { banner, decided, eventually, press } from '../consent/visit';
import { bundleApp } from './bundle-app';

let site: Site;
let browser: Chromium;
let page: Page;
let modulePage: string;
const wrong: string[] = [];

/** Waits for nothing but its own import, as a site's entry does. */
const entry = (path: string, script: string): string => {
  site.file(path, script);
  return `<script type="module" src="${path}"></script>`;
};
const START = `import { startApp } from '/app.mjs';\n`;

/** The application as Node renders it, where there is no page. */
function rendered(server: string): string {
  const script = `${server}\nconst { renderToString } = await import('react-dom/server'); process.stdout.write(renderToString(appElement()));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], { input: script, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

beforeAll(async () => {
  const [app, started] = await Promise.all([bundleApp(), startSite()]);
  site = started;
  site.file('/app.mjs', app.page);
  const headers = { 'content-security-policy': STRICT_CSP };
  const classic = entry('/classic.mjs', `${START}startApp(document.getElementById('app'));`);
  const module = entry('/module.mjs', `${START}import { init } from '/consent/consent.mjs';\nstartApp(document.getElementById('app'), init(${JSON.stringify(site.config())}));`);
  site.page('/', { headers, body: `<div id="app"></div>${classic}` });
  site.page('/hydrated', { headers, body: `<div id="app">${rendered(app.server)}</div>${classic}` });
  modulePage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Module</title><link rel="icon" href="data:,"></head><body><div id="app"></div>${module}</body></html>`;
});
afterAll(() => site?.close());

inFreshBrowser((fresh) => {
  ({ browser, page } = fresh);
  wrong.length = 0;
  watch(page);
});
afterEach(() => expect(wrong).toEqual([]));

/** React says in the console what it does not like, the browser what the policy has stopped. */
function watch(one: Page): void {
  one.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()));
  one.on('pageerror', (error) => wrong.push(error.message));
}

const shown = async (of: Page = page): Promise<string[]> => Promise.all(['#state', '#gate'].map((id) => of.locator(id).innerText()));
const settings = (of: Page = page): Locator => of.getByRole('region', { name: 'Privacy settings' });
const analytics = (): Locator => settings().getByRole('switch', { name: 'Analytics', exact: true });
const isOn = (): Promise<boolean> => analytics().isChecked();

test('in strict mode the settings stand once, and all follows what is chosen, in the banner and in them', async () => {
  await page.goto(site.url(HOSTS.www));
  await settings().waitFor();
  expect(await settings().count()).toBe(1);
  expect(await page.locator('.settings').evaluate((place) => place.childElementCount)).toBe(1);
  await eventually(shown, ['undecided', 'not measured']);
  await press(page, 'Accept all');
  await eventually(shown, ['analytics: true', 'measured']);
  await eventually(isOn, true);
  await settings().getByRole('button', { name: 'Withdraw consent' }).click();
  await eventually(shown, ['analytics: false', 'not measured']);
  await eventually(isOn, false);
  await page.reload();
  await eventually(shown, ['analytics: false', 'not measured']);
});

test('one vendor that is refused closes its gate, while the purpose is allowed', async () => {
  await page.goto(site.url(HOSTS.www));
  await analytics().click();
  await settings().getByRole('switch', { name: 'Sample Metrics' }).click();
  await settings().getByRole('button', { name: 'Save choices' }).click();
  await eventually(shown, ['analytics: true', 'not measured']);
});

test('what is unmounted is gone, and comes back with what was chosen meanwhile', async () => {
  await page.goto(site.url(HOSTS.www));
  await settings().waitFor();
  for (let round = 0; round < 2; round++) {
    await page.getByRole('button', { name: 'Leave settings' }).click();
    await eventually(() => settings().count(), 0);
    if (!round) await press(page, 'Accept all');
    await page.getByRole('button', { name: 'Go to settings' }).click();
    await eventually(() => settings().count(), 1);
    await eventually(isOn, true);
  }
});

test('what another tab chooses is followed', async () => {
  await page.goto(site.url(HOSTS.www));
  await settings().waitFor();
  const other = await browser.newPage();
  watch(other);
  await other.goto(site.url(HOSTS.www));
  await press(other, 'Accept all');
  await decided(other);
  await eventually(shown, ['analytics: true', 'measured']);
  await eventually(isOn, true);
});

test('hydrated over what a server has rendered, without a word from React', async () => {
  await page.goto(site.url(HOSTS.www));
  await press(page, 'Accept all');
  await decided(page);
  const response = await page.goto(site.url(HOSTS.www, '/hydrated'));
  expect(await response!.text()).toContain('<p id="state">undecided</p><p id="gate">not measured</p>');
  await eventually(shown, ['analytics: true', 'measured']);
  await settings().waitFor();
});

test('where the SDK is a module, a provider hands its consent down', async () => {
  const url = site.url(HOSTS.www, '/module');
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': STRICT_CSP }, body: modulePage }));
  await page.goto(url);
  await banner(page).waitFor();
  expect(await page.evaluate('typeof DingTalkConsent')).toBe('undefined');
  await settings().waitFor();
  await settings().getByRole('button', { name: 'Accept all' }).click();
  await eventually(shown, ['analytics: true', 'measured']);
  expect(wrong.splice(0)).toEqual([expect.stringContaining('load consent.js as the first script')]); // as a module it can't be
});
