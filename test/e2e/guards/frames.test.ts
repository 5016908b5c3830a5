import type { Page } from 'playwright-core';
import type { Chromium } from '../browsers/chromium';
import { inFreshBrowser } from '../browsers/in-fresh-browser';
import { until } from '../browsers/until';
import { HOSTS, startSite, VENDOR, type Site } from '../consent/site';
import { eventually, jar, press } from '../consent/visit';

let site: Site;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
inFreshBrowser(async (fresh) => {
  ({ browser, page } = fresh);
  site.clear();
  await page.goto(site.url(HOSTS.www));
});

/** Ways to a frame's realm in the turn in which script made the frame. */
const WAYS: Readonly<Record<string, string>> = {
  'contentWindow of a blank frame': `(() => { const frame = document.createElement('iframe'); document.body.append(frame); return frame.contentWindow; })()`,
  'contentDocument of a blank frame': `(() => { const frame = document.createElement('iframe'); document.body.append(frame); return frame.contentDocument.defaultView; })()`,
  'contentWindow of a frame in a frame': `(() => { const frame = document.createElement('iframe'); document.body.append(frame); const inner = frame.contentDocument.createElement('iframe'); frame.contentDocument.body.append(inner); return inner.contentWindow; })()`,
  'contentWindow of an object': `(() => { const frame = document.createElement('object'); frame.data = 'about:blank'; frame.type = 'text/html'; return new Promise((resolve) => { frame.onload = () => resolve(frame.contentWindow); document.body.append(frame); }); })()`,
};

const USE = (realm: string): string => `(async () => {
  const realm = await ${realm};
  realm.document.cookie = '_sm_frame=1';
  realm.localStorage.setItem('sm_frame', '1');
  realm.localStorage.sm_property = '1';
  realm.fetch('http://${VENDOR}:' + location.port + '/frame', { mode: 'no-cors' });
  realm.navigator.sendBeacon('http://${VENDOR}:' + location.port + '/frame-beacon');
  new realm.Image().src = 'http://${VENDOR}:' + location.port + '/frame-pixel';
  const request = new realm.XMLHttpRequest();
  request.open('GET', 'http://${VENDOR}:' + location.port + '/frame-xhr');
  request.send();
  return [realm.document.cookie, realm.localStorage.getItem('sm_frame'), realm.localStorage.sm_property, document.cookie, localStorage.sm_frame];
})()`;

test.each(Object.entries(WAYS))('what script does through %s is held, and seen by the page', async (_, realm) => {
  expect(await page.evaluate(USE(realm))).toEqual(['_sm_frame=1', '1', '1', '_sm_frame=1', '1']);
  await page.evaluate(`fetch('/own').catch(() => 0)`); // a request that is allowed has been made since
  expect([await jar(browser), await browser.domStorage(page, 'local'), site.vendorRequests()]).toEqual([[], {}, []]);
});

test('and lands once it is granted', async () => {
  await page.evaluate(USE(WAYS['contentWindow of a blank frame']!));
  await press(page, 'Accept all');
  await eventually(() => site.vendorRequests().sort(), ['GET /frame', 'GET /frame-pixel', 'GET /frame-xhr', 'POST /frame-beacon']);
  expect(await browser.domStorage(page, 'local')).toMatchObject({ sm_frame: '1', sm_property: '1' });
});

test('the limit: window[0] in the turn in which the frame is made has no guard', async () => {
  await page.evaluate(`document.body.append(document.createElement('iframe')); window[window.length - 1].fetch('http://${VENDOR}:' + location.port + '/escaped', { mode: 'no-cors' })`);
  await until('what escapes has arrived', () => site.vendorRequests().includes('GET /escaped'));
});
