import type { Page } from 'playwright-core';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { HOSTS, startSite, VENDOR, type Site } from '../consent/site';
import { comesTrue, eventually, press } from '../consent/visit';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  const port = new URL(site.url(HOSTS.www)).port;
  const config = site.config();
  const entries = (config['entries'] as { name: string }[]).filter(({ name }) => !name.startsWith('http'));
  const beacon = (path: string, purpose: string) => ({ kind: 'beacon', name: `http://${VENDOR}:${port}/${path}*`, purpose, lifetime: 'session' });
  site.page('/', { config: { ...config, entries: [...entries, beacon('', 'analytics'), beacon('ads', 'advertising')] } });
});
afterAll(() => site.close());
inFreshBrowser(async (fresh) => {
  ({ page } = fresh);
  site.clear();
  await page.goto(site.url(HOSTS.www));
  await page.evaluate(`window.at = 'http://${VENDOR}:' + location.port; window.heard = []; window.consent = DingTalkConsent.claim();
    window.listen = (request) => { for (const type of ['load', 'error', 'abort', 'timeout', 'loadend']) request.addEventListener(type, () => heard.push(type)); return request; };
    window.held = () => new Promise((done) => consent.on('held', done));`);
});

const heard = (): Promise<string[]> => page.evaluate('heard');

describe('a held XMLHttpRequest', () => {
  test('that is opened for another address is asked for that one: an old answer sends nothing to a refused one', async () => {
    await page.evaluate(`(async () => { const held1 = held(); const request = listen(new XMLHttpRequest()); request.open('GET', at + '/first'); request.send(); await held1; request.open('GET', at + '/ads-second'); const held2 = held(); request.send(); await held2; })()`);
    await page.evaluate(`consent.decide({ purposes: { analytics: true, advertising: false } })`);
    await eventually(heard, ['error', 'loadend']);
    expect(site.vendorRequests()).toEqual([]);
  });

  test('that the page aborts is never sent, and hears that it was aborted', async () => {
    await page.evaluate(`(async () => { const now = held(); window.request = listen(new XMLHttpRequest()); request.open('GET', at + '/aborted'); request.send(); await now; request.abort(); })()`);
    expect(await heard()).toEqual(['abort', 'loadend']);
    await press(page, 'Accept all');
    await comesTrue(page, 'consent.record');
    await page.evaluate(`(() => { request.open('GET', at + '/again'); request.send(); })()`); // it can be used again
    await eventually(() => site.vendorRequests(), ['GET /again']);
  });

  test('whose time is over is never sent', async () => {
    await page.evaluate(`(async () => { const request = listen(new XMLHttpRequest()); request.open('GET', at + '/late'); request.timeout = 50; request.send(); })()`);
    await eventually(heard, ['timeout', 'loadend']);
    await press(page, 'Accept all');
    await comesTrue(page, 'consent.record');
    expect(site.vendorRequests()).toEqual([]);
  });

  test('can not be sent twice', async () => {
    const name = await page.evaluate(`(async () => { const now = held(); const request = new XMLHttpRequest(); request.open('GET', at + '/x'); request.send(); await now; try { request.send(); } catch (error) { return error.name; } })()`);
    expect(name).toBe('InvalidStateError');
  });
});

describe('a held EventSource', () => {
  const START = `(async () => { const now = held(); window.source = new EventSource(at + '/events'); for (const type of ['open', 'message', 'named', 'error']) source.addEventListener(type, ({ data = '' }) => heard.push(type + ' ' + data)); await now; })()`;

  test('connects when granted, and tells what the server names', async () => {
    await page.evaluate(START);
    expect([await page.evaluate('[source.readyState, source instanceof EventSource]'), site.vendorRequests()]).toEqual([[0, true], []]);
    await press(page, 'Accept all');
    await eventually(heard, ['open ', 'message plain', 'named by the server']);
    await page.evaluate('source.close()');
    expect(await page.evaluate('source.readyState')).toBe(2);
  });

  test('fails for good when refused', async () => {
    await page.evaluate(START);
    await press(page, 'Reject all');
    await eventually(heard, ['error ']);
    expect([await page.evaluate('source.readyState'), site.vendorRequests()]).toEqual([2, []]);
  });
});

test('requests and writes are released in the order in which the page made them', async () => {
  await page.evaluate(`(async () => {
    window.order = [];
    let waiting = 0;
    const allHeld = new Promise((done) => consent.on('held', () => ++waiting === 4 && done()));
    consent.on('released', ({ name }) => order.push(new URL(name, 'x:/').pathname.slice(1)));
    fetch(at + '/1', { mode: 'no-cors' });
    navigator.sendBeacon(at + '/2');
    new Image().src = at + '/3';
    fetch(at + '/4', { mode: 'no-cors' });
    await allHeld;
    await consent.acceptAll();
  })()`);
  expect(await page.evaluate('order')).toEqual(['1', '2', '3', '4']);
});
