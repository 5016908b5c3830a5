import type { CDPSession, Page } from 'playwright-core';
import { startDemo, type Demo } from '../../../demo-site/serve';
import { startChromium, type Chromium } from '../browsers/chromium';
import { until } from '../browsers/until';

const PAGES = [['www', '/'], ['www', '/privacy'], ['open', '/'], ['open', '/document/start'], ['open', '/signals'], ['open', '/privacy'], ['appcenter', '/'], ['appcenter', '/privacy']] as const;

interface Watched {
  readonly page: Page;
  /** Addresses of all requests and WebSockets of the page and its frames. */
  readonly requested: readonly string[];
  /** Errors in the console and uncaught ones. */
  readonly errors: readonly string[];
}

let demo: Demo;
let browser: Chromium;

async function listen(session: CDPSession, requested: string[]): Promise<void> {
  session.on('Network.requestWillBeSent', ({ request }) => requested.push(request.url));
  session.on('Network.webSocketCreated', ({ url }) => requested.push(url));
  await session.send('Network.enable');
}

async function watchedPage(): Promise<Watched> {
  const page = await browser.newPage();
  const requested: string[] = [];
  const errors: string[] = [];
  await listen(await browser.context.newCDPSession(page), requested);
  page.on('frameattached', (frame) => void browser.context.newCDPSession(frame).then((session) => listen(session, requested)).catch(() => undefined)); // frames of the same process have no session of their own
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, requested, errors };
}

const beyondLoopback = (addresses: readonly string[]): string[] =>
  addresses.filter((address) => !/^(data|blob):/.test(address) && !new URL(address).hostname.endsWith('.localhost'));

const toThirdParties = () => demo.requests().filter(({ host }) => !host.endsWith('.dingtalk.localhost'));

beforeAll(async () => {
  demo = await startDemo({ port: 0 });
  browser = await startChromium({ thirdPartyCookies: 'allowed' });
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

describe('an undecided visitor', () => {
  test.each(PAGES)('%s%s loads without an error, and nothing leaves the site', async (property, path) => {
    demo.clearRequests();
    const { page, requested, errors } = await watchedPage();
    await page.goto(demo.url(property, path));
    await page.getByRole('region', { name: 'Cookie consent' }).waitFor();
    await page.locator('#demo-panel').getByText(/No answer yet · [1-9]\d* held/).waitFor();
    expect(errors).toEqual([]);
    expect(requested.map((address) => new URL(address).host).filter((host) => host !== new URL(demo.url(property)).host)).toEqual([]);
    expect(toThirdParties()).toEqual([]);
    await page.close();
  });
});

test('a request beyond loopback would be noticed, and is refused', async () => {
  const { page, errors } = await watchedPage();
  await page.goto(demo.url('www', '/privacy'));
  await page.evaluate(() => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = 'https://elsewhere.invalid/style.css';
    document.head.append(link);
  });
  await until('the policy refused it', () => errors.some((error) => error.includes('https://elsewhere.invalid/style.css')));
  await page.close();
});

describe('a visitor who accepts', () => {
  let watched: Watched;

  beforeAll(async () => {
    demo.clearRequests();
    watched = await watchedPage();
    await watched.page.goto(demo.url('www'));
    await watched.page.getByRole('button', { name: 'Accept all' }).click();
  });

  test.each([
    ['log.aplus-like.localhost', 'MESSAGE', '/ws'],
    ['log.aplus-like.localhost', 'GET', '/v.gif?cna='],
    ['log.aplus-like.localhost', 'GET', '/v.gif?by=image'],
    ['rum.arms-demo.localhost', 'GET', '/config'],
    ['rum.arms-demo.localhost', 'POST', '/report'],
    ['wpk-demo.localhost', 'GET', '/api/v1/jconfig'],
    ['wpk-demo.localhost', 'POST', '/api/v1/jssdk/upload'],
    ['ads.sample-ads.localhost', 'POST', '/collect?by=beacon'],
    ['ads.sample-ads.localhost', 'POST', '/collect?by=fetch'],
    ['ads.sample-ads.localhost', 'POST', '/collect?by=xhr'],
    ['ads.sample-ads.localhost', 'GET', '/pixel.gif'],
    ['ads.sample-ads.localhost', 'GET', '/embed'],
  ])('%s receives %s %s', async (host, method, path) => {
    await until(`${host} received ${path}`, () => toThirdParties().some((request) => request.host === host && request.method === method && request.path.startsWith(path)));
  });

  test('the vendors\' cookies are there, twins, third-party and partitioned ones too', async () => {
    const wanted = ['cna .dingtalk.localhost', 'cna log.aplus-like.localhost', 'sample_ads_id www.dingtalk.localhost', 'sample_ads_id .dingtalk.localhost', 'sample_ads_uid ads.sample-ads.localhost', '__wpkreporterwid_ www.dingtalk.localhost'];
    const jar = await until('all vendor cookies are set', async () => {
      const cookies = await browser.allCookies();
      return wanted.every((one) => cookies.some(({ name, domain }) => `${name} ${domain}` === one)) && cookies;
    });
    expect(jar.find(({ name }) => name === 'sample_ads_chips')?.partitionKey?.topLevelSite).toBe('http://dingtalk.localhost');
    expect(jar.find(({ name }) => name === 'demo_session')?.httpOnly).toBe(true);
  });

  test('nothing leaves loopback on any page, and no page has an error', async () => {
    const { page, requested, errors } = watched;
    for (const [property, path] of PAGES) {
      await page.goto(demo.url(property, path));
      await until(`${property}${path} reported`, () => toThirdParties().some(({ host, body }) => host === 'rum.arms-demo.localhost' && body.includes(demo.url(property, path))));
    }
    expect(requested.length).toBeGreaterThan(50);
    expect(beyondLoopback(requested)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('a cookie that is gone is written again from its twin in local storage', async () => {
    const { page } = watched;
    const before = (await browser.allCookies()).find(({ name, domain }) => name === 'cna' && domain === '.dingtalk.localhost')?.value;
    await page.goto(demo.url('www', '/'));
    await page.evaluate(() => (document.cookie = 'cna=; path=/; domain=dingtalk.localhost; max-age=0'));
    await browser.context.clearCookies({ name: 'cna' });
    await page.reload();
    const after = await until('cna is back', async () => (await browser.allCookies()).find(({ name, domain }) => name === 'cna' && domain === '.dingtalk.localhost')?.value);
    expect(before).toBeTruthy();
    expect(after).toBe(before);
  });

  test('the reset leaves nothing of the visitor on any host', async () => {
    const { page } = watched;
    await page.goto(demo.url('open', '/document/start'));
    const panel = page.locator('#demo-panel');
    if (await panel.getByRole('button', { name: 'Show the panel' }).isVisible()) await panel.getByRole('button', { name: 'Show the panel' }).click();
    await panel.getByRole('button', { name: 'Reset the visitor' }).click();
    await page.getByRole('region', { name: 'Cookie consent' }).waitFor();
    expect((await browser.allCookies()).map(({ name, domain }) => `${name} ${domain}`)).toEqual(['demo_session open.dingtalk.localhost']);
    for (const property of ['www', 'open', 'appcenter']) {
      await page.goto(demo.url(property, '/privacy'));
      expect(await browser.domStorage(page, 'local')).toEqual({});
    }
  });
});
