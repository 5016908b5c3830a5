import type { Notice } from '../../../../extension/messaging/notice';
import { noticeCalls } from '../../../../extension/page/notice';

type Told = Omit<Notice, 'time'>;
const told: Told[] = [];
const calls = (): string[] => told.splice(0).map(({ what, kind, name }) => `${what} ${kind} ${name}`);

/* The guards can be put in once a page; all tests look at the same page. */
beforeAll(() => {
  jest.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  noticeCalls((notice) => void told.push(notice));
});

test('each way of storing a text is told by its name, and goes on as it would', () => {
  document.cookie = 'a=1; path=/';
  localStorage.setItem('b', '2');
  localStorage['c'] = '3';
  sessionStorage.setItem('d', '4');
  expect(calls()).toEqual(['asked cookie a', 'asked local-storage b', 'asked local-storage c', 'asked session-storage d']);
  expect(document.cookie).toContain('a=1');
  expect([{ ...localStorage }, { ...sessionStorage }]).toEqual([{ b: '2', c: '3' }, { d: '4' }]);
});

test('reading is told of nobody', () => {
  expect([localStorage.getItem('b'), document.cookie.includes('a=1')]).toEqual(['2', true]);
  expect(calls()).toEqual([]);
});

test('what the site\'s SDK decides is told from the first change of the page on that finds it configured', async () => {
  const listeners = new Map<string, (act: object) => void>();
  const view = { on: (event: string, listener: (act: object) => void) => listeners.set(event, listener) };
  document.body.append('still none');
  await Promise.resolve();
  expect(listeners.size).toBe(0);
  window.DingTalkConsent = { view: () => view } as unknown as typeof window.DingTalkConsent;
  document.body.append('the next script');
  await Promise.resolve();
  listeners.get('held')?.({ kind: 'beacon', name: 'https://t.test/hit', entry: null, script: 'https://x.test/a.js' });
  expect([...listeners.keys()]).toEqual(['held', 'released', 'dropped', 'undeclared', 'reported']);
  expect(told.splice(0)).toEqual([{ what: 'held', kind: 'beacon', name: 'https://t.test/hit', script: 'https://x.test/a.js' }]);
});

function withCallers(callers: readonly string[], act: () => void): void {
  const stack = ['Error', ...['chrome-extension://x/page/notice.js', ...callers].map((url, line) => `at f (${url}:${line + 1}:2)`)].join('\n');
  const error = jest.spyOn(global, 'Error').mockImplementation(() => ({ name: '', message: '', stack }));
  act();
  error.mockRestore();
}

const CONSENT = 'https://x.test/sdk/consent.js?v=1';
const CHOICE = 'https://x.test/sdk/deciding/index.mjs';
const TAG = 'https://vendor.test/tag.js';

test.each([
  { who: 'the innermost on the stack that is neither this one nor the site\'s SDK', name: 'a', callers: [CONSENT, TAG, 'https://x.test/'], script: TAG },
  { who: 'the SDK of what is its own', name: 'dingtalk_consent_sweep', callers: [CHOICE, CONSENT], script: CHOICE },
  { who: 'a script of the site\'s in one folder with the SDK', name: 'a', callers: [CONSENT, 'https://x.test/sdk/app.js'], script: 'https://x.test/sdk/app.js' },
  { who: 'nobody where the stack names none', name: 'a', callers: [], script: null },
])('the script is $who', ({ name, callers, script }) => {
  withCallers(callers, () => localStorage.setItem(name, '5'));
  expect(told.splice(0)).toEqual([{ what: 'asked', kind: 'local-storage', name, script }]);
});

test('what the SDK does by itself with the site\'s items is told of by its events alone', () => {
  withCallers([CONSENT, CHOICE], () => localStorage.removeItem('a'));
  expect(told).toEqual([]);
});

describe('the page\'s own limit of stacks', () => {
  const before = Error.stackTraceLimit;
  const limitIs = (descriptor: PropertyDescriptor): unknown => Object.defineProperty(Error, 'stackTraceLimit', { configurable: true, ...descriptor });
  afterEach(() => limitIs({ value: before, writable: true }));

  test('is raised while a stack is taken, since two guards fill it, and stays what it was', () => {
    const limits = [7];
    limitIs({ get: () => limits.at(-1), set: (limit: number) => void limits.push(limit) });
    localStorage.setItem('deep', '1');
    expect([told.splice(0).length, limits]).toEqual([1, [7, 50, 7]]);
  });

  test('may be fixed: the call is told of, and goes on', () => {
    limitIs({ value: 3, writable: false });
    localStorage.setItem('fixed', '1');
    expect([told.splice(0).length, localStorage.getItem('fixed')]).toEqual([1, '1']);
  });
});
