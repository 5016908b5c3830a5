import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium';
import { until } from '../browsers/until';
import { inFreshSite } from '../consent/fresh-site';
import { HOSTS, type Site } from '../consent/site';
import { vendorSnippet } from '../consent/vendor-snippet';
import { banner, decided, eventually } from '../consent/visit';
import rule from './rule.json';
import { runAutoconsent, type Message, type Wanted } from './run-autoconsent';

const GATED = 'http://collect.metrics.localhost';
const REFUSED = { preferences: false, analytics: false, advertising: false };
/** The same question in the page's own tree, where heuristics look. */
const LIGHT = '<div id="light" style="position:fixed;bottom:0">We use cookies to improve your experience. <button>Reject all</button><button>Accept all</button></div>';

let site: Site;
let browser: Chromium;
let page: Page;

inFreshSite((visit) => {
  ({ site, browser, page } = visit);
  const { port } = new URL(site.url(HOSTS.www));
  site.page('/vendor', { script: vendorSnippet(port), body: `<h1>Page</h1><script type="text/plain" data-purpose="analytics" src="${GATED}:${port}/gated.js"></script>` });
  site.page('/light', { config: false, body: LIGHT });
});

/** Source and purposes of the record in the jar, or null. */
async function record(): Promise<unknown> {
  const cookie = (await browser.allCookies()).find(({ name }) => name === 'dingtalk_consent');
  if (!cookie) return null;
  const [, , source, , purposes] = JSON.parse(decodeURIComponent(cookie.value.replace('v1.', ''))) as unknown[];
  return { source, purposes };
}

async function visitWith(wanted: Wanted, path: string): Promise<readonly Message[]> {
  const said = await runAutoconsent(page, wanted);
  await page.goto(site.url(HOSTS.www, path));
  return said;
}

/** Waits for the last word of autoconsent about one of its steps. */
const result = (said: readonly Message[], type: string): Promise<Message> => until(`autoconsent says ${type}`, () => said.find((message) => message.type === type));

test('refuses by the rule that we offer: record, requests and the question are as after a visitor who rejects', async () => {
  const said = await visitWith({ action: 'optOut', rules: [rule] }, '/vendor');
  expect(await result(said, 'optOutResult')).toMatchObject({ cmp: 'dingtalk-consent', result: true });
  expect(await result(said, 'selfTestResult')).toMatchObject({ result: true });
  await eventually(record, { source: 'api', purposes: REFUSED });
  await banner(page).waitFor({ state: 'detached' });
  await page.reload();
  await decided(page);
  expect(await banner(page).count()).toBe(0);
  expect(site.vendorRequests()).toEqual([]);
});

test('cannot accept by the same rule: clicks by script allow nothing, and the question stays', async () => {
  const said = await visitWith({ action: 'optIn', rules: [rule] }, '/vendor');
  expect(await result(said, 'optInResult')).toMatchObject({ cmp: 'dingtalk-consent' });
  await banner(page).getByText('Nothing was changed').waitFor();
  expect(await record()).toBeNull();
  expect(site.vendorRequests()).toEqual([]);
});

describe('by its heuristics alone', () => {
  test('refuses a question in the page itself', async () => {
    const said = await visitWith({ action: 'optOut', heuristic: 'reject', after: '#light', retries: 1 }, '/light');
    expect(await result(said, 'optOutResult')).toMatchObject({ cmp: 'HEURISTIC-REJECT', result: true });
  });

  test('does not see ours, which stands in a shadow root: the visitor is asked', async () => {
    const said = await visitWith({ action: 'optOut', heuristic: 'reject', after: 'dingtalk-consent[data-part=banner]', retries: 1 }, '/vendor');
    await until('autoconsent gives up', () => said.some(({ type, state }) => type === 'report' && state?.lifecycle === 'nothingDetected' && state.findCmpAttempts === 2));
    expect(await banner(page).isVisible()).toBe(true);
    expect(said.filter(({ type }) => type === 'popupFound')).toEqual([]);
    expect(await record()).toBeNull();
  });
});

test.each(['Accept all', 'Settings'])('a script that clicks "%s", and all that it finds then, grants nothing', async (name) => {
  await page.goto(site.url(HOSTS.www, '/vendor'));
  await banner(page).waitFor();
  await page.evaluate(`(() => { const parts = () => [...document.querySelectorAll('dingtalk-consent')].flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('button')]);
    parts().find(({ textContent }) => textContent === ${JSON.stringify(name)}).click(); window.clickRest = () => parts().filter(({ textContent }) => /Accept|Save/.test(textContent)).map((button) => { button.click(); return button.textContent; }); })()`);
  if (name === 'Settings') {
    await page.getByRole('dialog').getByRole('switch', { name: 'Analytics', exact: true }).evaluate((control: HTMLElement) => control.click());
    expect(await page.evaluate('clickRest()')).toEqual(expect.arrayContaining(['Save choices', 'Accept all']));
  }
  await page.getByText('Nothing was changed').first().waitFor();
  expect(await record()).toBeNull();
  expect(site.vendorRequests()).toEqual([]);
});

test('the rule in the documents is the one that is run', async () => {
  const [, text = ''] = (await readFile('docs/autoconsent.md', 'utf8')).split(/```(?:json)?\n/);
  expect(JSON.parse(text)).toEqual(rule);
});
