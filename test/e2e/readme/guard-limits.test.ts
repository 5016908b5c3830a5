import { startChromium, type Chromium } from '../browsers/chromium';
import { until } from '../browsers/until';
import { ORIGIN, routeSite } from './routed-site';

/** Ways to reach `to(name)` from script or markup, and whether a guard stands before them. When one moves, README.md and decision 0005 move too. */
const WAYS = {
  fetch: { held: true, script: `fetch(to('fetch'), { mode: 'no-cors' })` },
  keepalive: { held: true, script: `fetch(to('keepalive'), { mode: 'no-cors', keepalive: true })` },
  xhr: { held: true, script: `const request = new XMLHttpRequest(); request.open('GET', to('xhr')); request.send()` },
  sendBeacon: { held: true, script: `navigator.sendBeacon(to('sendBeacon'))` },
  imageSrc: { held: true, script: `new Image().src = to('imageSrc')` },
  imageSetAttribute: { held: true, script: `document.createElement('img').setAttribute('src', to('imageSetAttribute'))` },
  srcset: { held: true, script: `new Image().srcset = to('srcset')` },
  setAttributeNS: { held: true, script: `document.createElement('img').setAttributeNS(null, 'src', to('setAttributeNS'))` },
  css: { held: true, script: `document.body.style.backgroundImage = 'url(' + to('css') + ')'` },
  scriptElement: { held: false, script: `const element = document.createElement('script'); element.src = to('scriptElement'); document.head.append(element)` },
  frameElement: { held: false, script: `const element = document.createElement('iframe'); element.src = to('frameElement'); document.body.append(element)` },
  audio: { held: false, script: `const element = document.createElement('audio'); element.src = to('audio'); element.load()` },
  eventSource: { held: true, script: `new EventSource(to('eventSource'))` },
  ping: { held: true, script: `const link = document.createElement('a'); link.href = '#'; link.ping = to('ping'); document.body.append(link); link.click()` },
  worker: { held: false, script: `new Worker('/worker.js')` },
  frameRealm: { held: true, script: `const frame = document.createElement('iframe'); document.body.append(frame); frame.contentWindow.fetch(to('frameRealm'), { mode: 'no-cors' })` },
  markup: { held: false, script: '' },
} as const;

const VENDOR = 'https://metrics.example/';
const SCRIPT = `const to = (name) => '${VENDOR}' + name;\n${Object.values(WAYS).map(({ script }) => `{ ${script} }`).join('\n')}`;
const CONFIG = {
  site: { name: 'Limits', hosts: ['www.example.com'], policyUrl: '/privacy', policyVersion: '1', controller: { name: 'Nobody', contact: 'nobody@example.com' } },
  entries: [{ kind: 'beacon', name: `${VENDOR}*`, purpose: 'analytics', lifetime: 'session' }],
};

const config = `<script type="application/json" id="dingtalk-consent-config">${JSON.stringify(CONFIG)}</script>`;
const html = (head: string): string =>
  `<!doctype html><html lang="en"><head><title>Limits</title>${head}<script src="/consent/consent.js"></script></head><body><img src="${VENDOR}markup" alt=""><script src="/ways.js"></script></body></html>`;

const namesOf = (held: boolean): string[] => Object.entries(WAYS).filter(([, way]) => way.held === held).map(([name]) => name).sort();

describe('what the guards hold before a choice, and what not', () => {
  let browser: Chromium;
  let received: string[];
  const arrived = (): string[] => [...new Set(received.map((url) => url.replace(VENDOR, '')))].sort();

  beforeAll(async () => {
    browser = await startChromium();
    received = await routeSite(browser.context, {
      [`${ORIGIN}/`]: { contentType: 'text/html', body: html(config) },
      [`${ORIGIN}/broken`]: { contentType: 'text/html', body: html(config.replace('{', '{{')) },
      [`${ORIGIN}/ways.js`]: { contentType: 'text/javascript', body: SCRIPT },
      [`${ORIGIN}/worker.js`]: { contentType: 'text/javascript', body: `fetch('${VENDOR}worker', { mode: 'no-cors' })` },
    });
  });

  afterAll(() => browser?.close());
  beforeEach(() => received.splice(0));

  test.each(['/', '/broken'])('on %s: what README says is not guarded arrives, and nothing else', async (path) => {
    const page = await browser.newPage();
    await page.goto(ORIGIN + path);
    await until('what is not guarded has arrived', () => namesOf(false).every((name) => arrived().includes(name)));
    expect(arrived()).toEqual(namesOf(false));
    await page.close();
  });

  test('all of it arrives once the visitor accepts', async () => {
    const page = await browser.newPage();
    await page.goto(ORIGIN);
    await page.getByRole('button', { name: 'Accept all' }).click();
    const lost = ['ping']; // goes with a click, and the click is over
    await until('everything has arrived', () => arrived().length === Object.keys(WAYS).length - lost.length).catch(() => undefined);
    expect(Object.keys(WAYS).filter((name) => !arrived().includes(name))).toEqual(lost);
  });

  test('before the configuration, requests to the own host wait too', async () => {
    const page = await browser.newPage();
    await page.goto(`${ORIGIN}/broken`);
    const outcome = await page.evaluate(() => {
      const request = new XMLHttpRequest();
      request.open('GET', '/own', false);
      try {
        request.send();
        return 'answered';
      } catch (error) {
        return (error as DOMException).name;
      }
    });
    expect(outcome).toBe('NetworkError');
  });
});
