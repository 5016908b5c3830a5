import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium';
import { inFreshSite } from './fresh-site';
import { HOSTS, type Site } from './site';
import { banner, eventually, press } from './visit';

/* One record for all properties, and on one of them another answer: what is stored there has a purpose of its own. */

const OF_ALL = 'analytics';
const OF_ONE = 'analytics-open';

let site: Site;
let page: Page;
let browser: Chromium;

inFreshSite((visit) => {
  ({ site, page, browser } = visit);
  const config = site.config({
    purposes: [{ id: OF_ONE, name: 'Analytics on the open platform', description: 'Measures how the open platform is used.' }],
    vendors: [{ id: 'metrics', name: 'Sample Metrics', policyUrl: 'https://metrics.example/privacy', purposes: [OF_ALL, OF_ONE] }, { id: 'ads', name: 'Sample Ads', policyUrl: null, policyUrlReason: 'a test vendor', purposes: ['advertising'] }],
  });
  const entries = config['entries'] as { readonly purpose: string }[];
  const script = `document.cookie = '_sm_id=1';`;
  site.page('/www', { config, script });
  site.page('/open', { config: { ...config, entries: entries.map((entry) => (entry.purpose === OF_ALL ? { ...entry, purpose: OF_ONE } : entry)) }, script });
});

const goTo = async (property: 'www' | 'open'): Promise<void> => void (await page.goto(site.url(HOSTS[property], `/${property}`)));
/** The hosts on which the vendor's cookie lies. */
const hosts = async (): Promise<string[]> => (await browser.allCookies()).filter(({ name }) => name === '_sm_id').map(({ domain }) => domain).sort();
const decide = (purposes: object): Promise<unknown> => page.evaluate(`DingTalkConsent.claim().decide({ purposes: ${JSON.stringify(purposes)} }).then(() => undefined)`);

test('allowed on all but one, in one preference centre; what is withdrawn on one stays on the others', async () => {
  await goTo('www');
  await press(page, 'Settings');
  const centre = page.getByRole('dialog', { name: 'Privacy settings' });
  await centre.getByRole('switch', { name: 'Analytics', exact: true }).click();
  await centre.getByRole('button', { name: 'Save choices' }).click();
  await eventually(hosts, [HOSTS.www]);
  await goTo('open');
  await page.getByRole('button', { name: 'Cookie settings' }).waitFor();
  expect([await banner(page).count(), await hosts()]).toEqual([0, [HOSTS.www]]);
  await decide({ [OF_ONE]: true });
  await goTo('open');
  await eventually(hosts, [HOSTS.open, HOSTS.www]);
  await goTo('www');
  await decide({ [OF_ALL]: false });
  await eventually(hosts, [HOSTS.open]);
  await goTo('open');
  expect(await page.evaluate(`DingTalkConsent.view().allows('${OF_ONE}')`)).toBe(true);
});
