import { every, forget, isArguments, signalPage } from './signal-page';

interface Fbq {
  (...call: unknown[]): unknown;
  queue: IArguments[];
  callMethod?: jest.Mock;
  push: Fbq;
  loaded: boolean;
  version: string;
}

const page = () => window as unknown as { fbq: Fbq; _fbq: Fbq };
const queued = (): unknown[] => page().fbq.queue.map((call) => Array.from(call));
const REVOKE = ['consent', 'revoke'];
const GRANT = ['consent', 'grant'];

beforeEach(forget);

test('revoked before the page can call init, granted with advertising, revoked again on withdrawal', () => {
  const site = signalPage();
  site.run('meta-pixel');
  page().fbq('init', '1');
  site.choose({ analytics: true });
  site.choose(every);
  site.choose({});
  expect(queued()).toEqual([REVOKE, ['init', '1'], GRANT, REVOKE]);
});

test('a later page load: revoked, then granted, both before init', () => {
  signalPage({ allowed: { advertising: true } }).run('meta-pixel');
  page().fbq('init', '1');
  expect(queued()).toEqual([REVOKE, GRANT, ['init', '1']]);
});

test('Global Privacy Control keeps it revoked', () => {
  const site = signalPage();
  site.sendGpc();
  site.run('meta-pixel');
  expect(queued()).toEqual([REVOKE]);
});

test('the queue is what Meta\'s library looks for', () => {
  signalPage().run('meta-pixel');
  const { fbq, _fbq } = page();
  expect(_fbq).toBe(fbq);
  expect(fbq.push).toBe(fbq);
  expect([fbq.loaded, fbq.version, fbq.queue.every(isArguments)]).toEqual([true, '2.0', true]);
});

test('the library, once it has taken over, is called itself', () => {
  const site = signalPage();
  site.run('meta-pixel');
  page().fbq.callMethod = jest.fn();
  site.choose(every);
  expect(page().fbq.callMethod?.mock.calls).toEqual([GRANT]);
  expect(queued()).toEqual([REVOKE]);
});

test('a pixel that is there already is told, and not replaced', () => {
  const own = jest.fn();
  Object.assign(window, { fbq: own });
  signalPage({ allowed: every }).run('meta-pixel');
  expect(own.mock.calls).toEqual([REVOKE, GRANT]);
});

test.each([
  [{ dataProcessingOptions: ['LDU'], country: 1, state: 1000 }, ['dataProcessingOptions', ['LDU'], 1, 1000]],
  [{ dataProcessingOptions: ['LDU'] }, ['dataProcessingOptions', ['LDU'], 0, 0]],
])('limited data use only where it is configured: %j', (options, expected) => {
  signalPage({ signals: { 'meta-pixel': options } }).run('meta-pixel');
  expect(queued()).toEqual([REVOKE, expected]);
});
