import type { Page } from 'playwright-core';
import { startDemo, STATES_HOST, type Demo } from '../../../demo-site/serve';
import { STATES } from '../../../demo-site/states/states';
import { startChromium, type Chromium } from '../browsers/chromium';
import { eventually } from '../consent/visit';
import { part, reach } from './reach-state';

/* Every state of the page of states is really reached, by the means that it names. */

let demo: Demo;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo({ port: 0 }), startChromium()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** What is to be read in which part, by state. */
const SHOWN: Readonly<Record<string, readonly [part: string, text: RegExp]>> = {
  bar: ['banner', /With your consent/],
  card: ['banner', /With your consent/],
  centred: ['banner', /With your consent/],
  france: ['banner', /Continue without accepting/],
  'opt-out': ['banner', /Unless you refuse/],
  gpc: ['banner', /Your browser sends Global Privacy Control: your opt-out is honoured/],
  'gpc-california': ['banner', /Opt-Out Request Honored/],
  'asked-again': ['banner', /has changed, and you are asked again for: Analytics/],
  notice: ['banner', /has been updated\. Your choices stay/],
  controller: ['banner', /It takes effect on/],
  confirmation: ['banner', /every optional purpose is refused/],
  erased: ['preferences', /measurements\.bin could not be erased[^]*Reload/],
  'not-changed': ['banner', /Nothing was changed/],
  'not-loaded': ['banner', /Nothing was changed/],
  undecided: ['preferences', /Purposes(?![^]*Withdraw consent)/],
  decided: ['preferences', /Your last choice/],
  details: ['preferences', /Set by the server: this page can’t see or erase it\.[^]*Access and portability/],
  explainer: ['preferences', /A short text that a site has your browser keep/],
  quotes: ['preferences', /Word for word from/],
  rights: ['preferences', /Access and portability/],
  history: ['preferences', /You allowed more[^]*through the site/],
  minor: ['preferences', /Off, because of your age/],
  organisation: ['preferences', /Refused by Example Organisation \(made up\)/],
  'hand-off': ['preferences', /Go to the privacy settings of DingDing/],
  objects: ['preferences', /Shared objects/],
  placeholder: ['placeholder', /Allow Sample Ads/],
  control: ['control', /Cookie settings/],
  'privacy-choices': ['control', /Your Privacy Choices/],
  space: ['space', /More storage space/],
  inline: ['inline', /Privacy settings/],
  debug: ['debug', /Consent debug/],
  'debug-centred': ['debug', /Consent debug/],
};

test.each(STATES)('$id', async (state) => {
  const [where, hasText] = SHOWN[state.id]!;
  await reach(page, state, demo.url(STATES_HOST));
  await part(page, where).filter({ hasText }).waitFor({ state: 'attached', timeout: 10_000 });
});

test('what is necessary is not said to be off because of the visitor’s age', async () => {
  await reach(page, STATES.find(({ id }) => id === 'minor')!, demo.url(STATES_HOST));
  const notes = part(page, 'preferences').locator('section').filter({ hasText: 'Off, because of your age.' });
  await eventually(async () => (await notes.locator('h4').allInnerTexts()).slice(0, 3), ['Preferences', 'Analytics', 'Advertising']);
});

test('the list leads to each state, in the chosen language, theme and size, and none of it touches the properties', async () => {
  await page.goto(demo.url(STATES_HOST));
  expect(await page.locator('li a').count()).toBe(STATES.length);
  await page.getByLabel('Language').selectOption('ar');
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByLabel('Size').selectOption('320');
  await page.getByRole('button', { name: 'Use for the links below' }).click();
  await page.getByRole('link', { name: 'Decided', exact: true }).click();
  const frame = page.frameLocator('iframe');
  const centre = frame.locator('dingtalk-consent[data-part=preferences]');
  await centre.getByRole('dialog').waitFor();
  expect(await centre.evaluate((host: HTMLElement) => [host.lang, host.dir, getComputedStyle(host).colorScheme, innerWidth])).toEqual(['ar', 'rtl', 'dark', 320]);
  await page.goto(demo.url('www'));
  await page.getByRole('region', { name: 'Cookie consent' }).waitFor();
});
