import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { startChromium, type Chromium } from '../browsers/chromium';
import { until } from '../browsers/until';
import { exampleNames } from '../readme/doc-block';
import { banner, recipe, routeRecipes, sri, type Answers, type Asked } from './recipe-site';

const WWW = 'https://www.example.com';
const HELP = 'https://help.example.com';
const METRICS = 'https://metrics.example/metrics.js';

const fresh = {} as { browser: Chromium; page: Page };

beforeAll(async () => {
  fresh.browser = await startChromium();
});
afterAll(() => fresh.browser?.close());

beforeEach(async () => {
  fresh.page = await fresh.browser.newPage();
});

/* A visitor whom no host knows, without the seconds that another browser takes. */
afterEach(async () => {
  const session = await fresh.browser.context.newCDPSession(fresh.page);
  for (const origin of [WWW, HELP]) await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await fresh.page.close();
  await fresh.browser.context.clearCookies();
  await fresh.browser.context.unrouteAll();
});

const tested = new Set<string>();
const example = (name: string): string => {
  tested.add(name);
  return name;
};

interface Opened {
  readonly page: Page;
  readonly asked: readonly Asked[];
  readonly errors: readonly string[];
}

async function open(name: string, answers: Answers = {}): Promise<Opened> {
  for (const one of ['consent-config.js', name]) example(one);
  const asked = await routeRecipes(fresh.browser.context, answers);
  const { page } = fresh;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${WWW}/${name}`);
  return { page, asked, errors };
}

const acceptAll = (page: Page) => banner(page).getByRole('button', { name: 'Accept all' }).click();
const askedFor = (asked: readonly Asked[], url: string): number => asked.filter((one) => one.url.startsWith(url)).length;
const cookieNames = async (): Promise<string[]> => (await fresh.browser.allCookies()).map(({ name }) => name).sort();

test('a single-page application: a route\'s frame waits, loads on the choice, and at once on the next visit', async () => {
  example('spa.js');
  const { page, asked, errors } = await open('spa.html');
  await banner(page).waitFor();
  await page.getByRole('link', { name: 'Map' }).click();
  await page.getByText('The map waits for your answer.').waitFor();
  expect(askedFor(asked, 'https://maps.example/')).toBe(0);
  await acceptAll(page);
  await page.getByText('Sample Maps shows this map.').waitFor();
  await until('the map was loaded', () => askedFor(asked, 'https://maps.example/embed') === 1);
  await page.getByRole('link', { name: 'Shop' }).click();
  await page.getByRole('link', { name: 'Map' }).click();
  await until('the map was loaded again', () => askedFor(asked, 'https://maps.example/embed') === 2);
  expect([await page.locator('main p').textContent(), await page.getByRole('button', { name: 'Accept all' }).count(), errors]).toEqual(['Sample Maps shows this map.', 0, []]);
});

test('a tag manager: its container comes after the answer, and finds the answer in the data layer', async () => {
  const container = 'https://tags.example/container.js';
  const { page, asked, errors } = await open('tags.html', { [container]: { type: 'text/javascript', body: 'window.found = dataLayer.map((one) => one.event ?? [one[0], one[1], one[2]?.analytics_storage].join())' } });
  await banner(page).waitFor();
  expect([askedFor(asked, container), await page.evaluate('dataLayer.map((one) => one[1])')]).toEqual([0, expect.arrayContaining(['default'])]);
  await acceptAll(page);
  const found = await until('the container ran', () => page.evaluate<string[] | undefined>('window.found'));
  expect(found).toEqual(expect.arrayContaining(['consent,default,denied', 'consent,update,granted', 'dingtalk_consent']));
  expect(errors).toEqual([]);
});

describe('something runs before the SDK', () => {
  test('the line for the console names it, and a refusal erases it', async () => {
    const { page } = await open('late.html');
    await banner(page).waitFor();
    expect(await page.evaluate(`(async () => ${recipe(example('find-early.js'))})()`)).toEqual(['cookie _sm_early']);
    await banner(page).getByRole('button', { name: 'Reject all' }).click();
    await until('the cookie is gone', async () => !(await cookieNames()).includes('_sm_early'));
  });

  test('behind the SDK it is held, and the line names nothing', async () => {
    const [, early = ''] = /^ *(<script>.*<\/script>)$/m.exec(recipe('late.html')) ?? [];
    const moved = recipe('late.html').replace(early, '').replace('</head>', `${early}</head>`);
    const { page } = await open('late.html', { [`${WWW}/late.html`]: { body: moved } });
    await banner(page).waitFor();
    expect([early.length > 0, await cookieNames(), await page.evaluate(`(async () => ${recipe('find-early.js')})()`)]).toEqual([true, [], []]);
  });
});

describe('roll-out', () => {
  const PAGE = `<!doctype html><html lang="en"><title>x</title><script src="/consent/consent.js"></script><script src="/report-config.js"></script><script>document.cookie = '_sm_id=secret; path=/'</script></html>`;

  test('a kind that only reports is stored, and told without its value', async () => {
    const report = await visit(recipe(example('report-config.js')));
    const told = await until('it was told', () => report.find(({ url }) => url === `${WWW}/consent-report`));
    expect(JSON.parse(told.body)).toMatchObject({ kind: 'cookie', name: '_sm_id' });
    expect([await cookieNames(), told.body.includes('secret')]).toEqual([['_sm_id'], false]);
  });

  test('taken back with "off" it is stored, and nothing is told', async () => {
    const report = await visit(recipe('report-config.js').replace("'report'", "'off'"));
    await banner(fresh.page).waitFor();
    expect([await cookieNames(), report.filter(({ url }) => url === `${WWW}/consent-report`)]).toEqual([['_sm_id'], []]);
  });

  async function visit(config: string): Promise<Asked[]> {
    const asked = await routeRecipes(fresh.browser.context, { [`${WWW}/`]: { body: PAGE }, [`${WWW}/report-config.js`]: { type: 'text/javascript', body: config } });
    await fresh.page.goto(`${WWW}/`);
    return asked;
  }
});

describe('Subresource Integrity', () => {
  const hashed = (consent: string, ask: string): Answers => ({ [`${WWW}/sri.html`]: { body: recipe('sri.html').replace('sha384-HASH-OF-CONSENT', consent).replace('sha384-HASH-OF-ASK', ask) } });
  const [CONSENT, ASK] = [() => sri('dist/sdk/consent.js'), () => sri('dist/sdk/ui/ask.mjs')];

  test('with the right hashes all works', async () => {
    const { page, asked, errors } = await open('sri.html', hashed(CONSENT(), ASK()));
    await acceptAll(page);
    await until('the gated script was loaded', () => askedFor(asked, METRICS) === 1);
    expect(errors).toEqual([]);
  });

  test('with a wrong one of consent.js nothing gated loads', async () => {
    const { page, asked, errors } = await open('sri.html', hashed(ASK(), ASK()));
    await page.waitForLoadState('load');
    expect([await page.evaluate('typeof DingTalkConsent'), await banner(page).count(), askedFor(asked, METRICS)]).toEqual(['undefined', 0, 0]);
    expect(errors.join()).toContain('integrity');
  });

  test('with a wrong one of a later file nothing is granted, and the page\'s button says so', async () => {
    const { page, asked } = await open('sri.html', hashed(CONSENT(), CONSENT()));
    const button = page.locator('button[data-consent=preferences]');
    await until('the button says so', async () => (await button.textContent()) !== 'Cookie settings' || (await button.getAttribute('title')) || (await button.getAttribute('aria-description')));
    expect([await banner(page).count(), askedFor(asked, METRICS), await cookieNames()]).toEqual([0, 0, []]);
  });
});

test('a policy by nonce: the banner shows, the gated script runs, and nothing is violated', async () => {
  const { page, asked, errors } = await open('csp.html', {
    [`${WWW}/csp.html`]: { body: recipe('csp.html'), headers: { 'content-security-policy': recipe(example('csp-nonce')).trim() } },
    [METRICS]: { type: 'text/javascript', body: `document.cookie = '_sm_id=1; path=/'` },
  });
  await acceptAll(page);
  await until('the gated script ran', async () => (await cookieNames()).includes('_sm_id'));
  expect([askedFor(asked, METRICS), errors]).toEqual([1, []]);
});

describe('server-side rendering', () => {
  const CONFIG = { site: { name: '</script><script>window.broken = 1</script>', hosts: ['www.example.com'], policyUrl: '/privacy', policyVersion: '1', controller: { name: 'N', contact: 'c@example.com' } } };

  test('Node renders the page; no text of the configuration ends its element, and nothing is allowed there', async () => {
    const script = `${recipe(example('render-page.mjs'))}\nawait import('dingtalk-consent');\nprocess.stdout.write(JSON.stringify([isAllowed('analytics'), renderPage(${JSON.stringify(CONFIG)}, '<h1>x</h1>')]));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const [isAllowed, body] = JSON.parse(stdout) as [boolean, string];
    const { page, errors } = await open('ssr', { [`${WWW}/ssr`]: { body } });
    await banner(page).waitFor();
    expect([isAllowed, await page.evaluate('window.broken'), errors]).toEqual([false, undefined, []]);
  });
});

describe('another folder or another host', () => {
  const sdkFolders = (asked: readonly Asked[]): string[] => [...new Set(asked.filter(({ url }) => /\.m?js$/.test(url) && !url.endsWith('/consent-config.js')).map(({ url }) => url.split(/consent\.js|ui\/|deciding\/|record\/|ruling|gates\/|guards\//)[0] ?? ''))];

  test.each([
    ['folder.html', `${WWW}/assets/vendor/consent-0.1.0/`],
    ['static-host.html', 'https://static.example.net/consent/'],
  ])('%s: all files come from there', async (name, folder) => {
    const { page, asked, errors } = await open(name);
    await acceptAll(page);
    await until('the choice was stored', async () => (await cookieNames()).includes('dingtalk_consent'));
    expect([sdkFolders(asked), errors]).toEqual([[folder], []]);
  });

  test('without crossorigin no banner comes, and nothing is granted', async () => {
    const { page, asked } = await open('static-host.html', { [`${WWW}/static-host.html`]: { body: recipe('static-host.html').replace(' crossorigin="anonymous"', '') } });
    await page.waitForLoadState('load');
    expect(await page.evaluate(`DingTalkConsent.view().allows('analytics')`)).toBe(false);
    expect([await banner(page).count(), askedFor(asked, 'https://static.example.net/consent/ui/')]).toEqual([0, 0]);
  });
});

test('several hosts: one question, and a withdrawal that the other host carries out', async () => {
  const { page } = await open('hosts.html');
  await acceptAll(page);
  await until('stored on www', async () => (await fresh.browser.domStorage(page, 'local'))['theme'] === 'dark');
  await page.goto(`${HELP}/hosts.html`);
  await until('stored on help, unasked', async () => (await fresh.browser.domStorage(page, 'local'))['theme'] === 'dark');
  expect(await banner(page).count()).toBe(0);
  await page.goto(`${WWW}/hosts.html`);
  await page.getByRole('button', { name: 'Withdraw consent' }).click();
  await until('gone on www', async () => !('theme' in (await fresh.browser.domStorage(page, 'local'))));
  await page.goto(`${HELP}/hosts.html`);
  await until('gone on help', async () => !('theme' in (await fresh.browser.domStorage(page, 'local'))));
});

afterAll(() => {
  expect(exampleNames('docs/recipes.md').filter((name) => !tested.has(name))).toEqual([]); // an example that no test runs is no example
});
