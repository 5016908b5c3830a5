import { chromiumVisitor, type ChromiumVisitor, type Visitor } from '../browsers/visitors';
import { HOSTS } from '../consent/site';
import { eventually } from '../consent/visit';
import { inEveryBrowser } from '../guards/in-every-browser';
import { startWorkerSite, type WorkerPages } from './worker-site';

let pages: WorkerPages;

beforeAll(async () => {
  pages = await startWorkerSite();
});

afterAll(() => pages.site.close());

const begin = (visitor: Visitor, expression: string): Promise<unknown> => visitor.evaluate(`(() => { window.port = ${expression}; })()`);
const callIn = <T>(visitor: Visitor, ...args: readonly string[]): Promise<T> => visitor.evaluate<T>(`call(port, ${args.join(', ')})`);
const choose = (visitor: Visitor, isGranted: boolean): Promise<unknown> => visitor.evaluate(`(window.handle ??= DingTalkConsent.claim()).decide({ purposes: { analytics: ${isGranted} } }).then(() => undefined)`);

function testsIn(visitor: Visitor): void {
  beforeEach(() => pages.open(visitor));

  test('code of a worker can not tell the guard from the platform, and the page not its constructors', async () => {
    await begin(visitor, 'new Worker(blobOf())');
    expect([await callIn(visitor, "'native'"), await callIn(visitor, "'globals'")]).toEqual([true, []]);
    expect(
      await visitor.evaluate(`(() => [Worker, SharedWorker].map((Class) => { const made = new Class(blobOf('')); return [Class.name, Class.length, /^function \\w+\\(\\) \\{\\s+\\[native code\\]\\s+\\}$/.test(String(Class)), made instanceof Class, made.constructor === Class, Object.keys(made).length]; }))()`),
    ).toEqual([['Worker', 1, true, true, true, 0], ['SharedWorker', 1, true, true, true, 0]]);
    expect(await visitor.evaluate(`[() => Worker('x'), () => new Worker(), () => new Worker(Symbol('x')), () => new Worker('http://['), () => new Worker(blobOf(), { type: 'none' })].map((act) => { try { act(); return 'none'; } catch ({ name }) { return name; } })`)).toEqual(['TypeError', 'TypeError', 'TypeError', 'SyntaxError', 'TypeError']);
  });

  test('a script stays strict, or not, and an error keeps its line', async () => {
    const outcomes: unknown[] = [];
    for (const first of ['"use strict";', '/* a */ "other"; // b\\n\'use strict\'\\n', '', '#!/bin/x\\n']) {
      await begin(visitor, `new Worker(blobOf("${first.replaceAll('"', '\\"')}" + ${JSON.stringify('onmessage = ({ data: [id] }) => postMessage([id, (function () { return this === undefined; })()]);')}))`);
      outcomes.push(await callIn(visitor));
    }
    expect(outcomes).toEqual([true, true, false, false]);
    expect(await visitor.evaluate(`new Promise((done) => { const worker = new Worker(blobOf('\\n\\nthrow new RangeError("x");')); worker.onerror = (event) => { event.preventDefault(); done([event.lineno, /RangeError: x/.test(event.message)]); }; })`)).toEqual([3, true]);
  });

  test('a connection that a worker keeps open ends with the consent', async () => {
    await choose(visitor, true);
    await begin(visitor, 'new Worker(blobOf())');
    expect([await callIn(visitor, "'database'", "'sm'", "'stored'"), await callIn(visitor, "'again'", "'more'")]).toEqual(['stored', 'written']);
    await choose(visitor, false);
    expect(await callIn(visitor, "'again'", "'late'")).toBe('InvalidStateError');
  });

  test('a script of a vendor is imported only once that is allowed', async () => {
    await begin(visitor, 'new Worker(blobOf())');
    expect([await callIn(visitor, "'scripts'", "at + '/lib.js'"), await callIn(visitor, "'request'", "at + '/sync'"), pages.site.vendorRequests()]).toEqual(['NetworkError', 'NetworkError', []]);
    expect(await callIn(visitor, "'scripts'", "location.origin + '/own.js'")).toBe('imported');
    await choose(visitor, true);
    await callIn(visitor, "'scripts'", "at + '/lib.js'");
    expect(pages.site.vendorRequests()).toEqual(['GET /lib.js']);
  });

  test('a file is opened at once only where it is allowed, and closed with the consent', async () => {
    await begin(visitor, 'new Worker(blobOf())');
    expect([await callIn(visitor, "'sync'", "'sm'", "'held'")]).toEqual(['NoModificationAllowedError']);
    await choose(visitor, true);
    await begin(visitor, 'new Worker(blobOf())');
    expect(await callIn(visitor, "'sync'", "'sm-sync'", "'12345'")).toBe(5);
    await choose(visitor, false);
    expect(await callIn(visitor, "'sync'", "'sm-sync'", "'late'")).toBe('InvalidStateError');
  });

  test.each(['plain', 'base64'])('a worker of a data: URL (%s) sends nothing without consent', async (how) => {
    const text = `onmessage = ({ data: [id, url] }) => fetch(url, { mode: 'no-cors' }).then(() => postMessage([id, 'sent']), ({ name }) => postMessage([id, name]));`;
    await begin(visitor, `new Worker(${how === 'plain' ? `'data:text/javascript,' + encodeURIComponent(${JSON.stringify(text)})` : `'data:text/javascript;base64,' + btoa(${JSON.stringify(text)})`})`);
    expect([await callIn(visitor, "at + '/early'"), pages.site.vendorRequests()]).toEqual(['TypeError', []]);
    await choose(visitor, true);
    expect([await callIn(visitor, "at + '/granted'"), pages.site.vendorRequests()]).toEqual(['sent', ['GET /granted']]);
    await choose(visitor, false);
    expect([await callIn(visitor, "at + '/late'"), pages.site.vendorRequests()]).toEqual(['TypeError', ['GET /granted']]);
  });
}

inEveryBrowser('workers', { browsers: ['Chromium', 'Firefox'], site: () => pages }, testsIn);

describe('under Trusted Types', () => {
  let visitor: ChromiumVisitor;

  beforeAll(async () => {
    visitor = await chromiumVisitor();
    const headers = { 'content-security-policy': "script-src 'self'; worker-src blob:; connect-src 'self' http://collect.metrics.localhost:*; require-trusted-types-for 'script'; trusted-types page dingtalk-consent" };
    pages.site.page('/trusted', { body: '<script src="/consent/workers.js"></script>', headers });
  });

  afterAll(() => visitor.close());

  test('an address that the page trusts starts a guarded worker, and a text none', async () => {
    await visitor.goto(pages.site.url(HOSTS.www, '/trusted'));
    pages.site.clear();
    const outcome = await visitor.evaluate(`(async () => {
      const url = URL.createObjectURL(new Blob(['fetch("http://collect.metrics.localhost:' + location.port + '/trusted", { mode: "no-cors" }); postMessage(1)']));
      let text = 'started';
      try { new Worker(url); } catch ({ name }) { text = name; }
      const worker = new Worker(trustedTypes.createPolicy('page', { createScriptURL: (address) => address }).createScriptURL(url));
      return [text, await new Promise((done) => { worker.onmessage = ({ data }) => done(data); worker.onerror = ({ message }) => done(message); })];
    })()`);
    expect(outcome).toEqual(['TypeError', 1]);
    expect(pages.site.vendorRequests()).toEqual([]);
    await visitor.press('Accept all');
    await eventually(() => pages.site.vendorRequests(), ['GET /trusted']);
  });
});
