import { resolve } from 'node:path';
import { startChromium, type Chromium } from '../browsers/chromium';
import { until } from '../browsers/until';
import { HOSTS, startSite, type Site } from '../consent/site';

/* The extension as it is published, with no access given: nothing in it is changed for the test. */

let site: Site;
let chromium: Chromium;

beforeAll(async () => {
  site = await startSite();
  chromium = await startChromium({ extension: resolve('dist/extension/chromium') });
});
afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

test('the published build starts, knows nothing of a site without access, and offers the one grant that helps', async () => {
  const visited = await chromium.newPage();
  await visited.goto(site.url(HOSTS.www));
  const popup = await chromium.newPage();
  const errors: string[] = [];
  popup.on('pageerror', ({ message }) => errors.push(message));
  popup.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const root = `chrome-extension://${await chromium.extensionId()}`;
  await popup.goto(`${root}/options/index.html`);
  const tabId = await until('the site\'s tab is there', () => popup.evaluate<number | undefined>('chrome.tabs.query({}).then((tabs) => tabs.find(({ active }) => !active)?.id)'));
  expect(await popup.evaluate('chrome.permissions.getAll().then(({ origins, permissions }) => [origins, permissions.includes("contentSettings")])')).toEqual([[], false]);
  await popup.goto(`${root}/popup/index.html?tab=${tabId}`);
  await popup.getByText('Needs access').first().waitFor();
  await popup.getByRole('button', { name: /^Allow access to/ }).waitFor();
  expect(errors).toEqual([]);
});

test('the popup waits for five files, since each keeps what it shows waiting', async () => {
  const popup = await chromium.newPage();
  const asked: string[] = [];
  popup.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  await popup.goto(`chrome-extension://${await chromium.extensionId()}/popup/index.html`);
  await popup.getByRole('heading', { level: 1 }).waitFor();
  const isLater = (path: string): boolean => /^icons\/|add-labels/.test(path);
  expect(asked.filter((path) => !isLater(path)).sort()).toEqual(['parts/preact.js', 'parts/shown.js', 'popup/index.css', 'popup/index.html', 'popup/index.js']);
});
