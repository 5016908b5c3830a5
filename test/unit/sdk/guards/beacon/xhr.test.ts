import { GUARDS } from '../../../../../sdk/guards';
import { fakeGuarding, loaded } from '../fake-guarding';

const calls: unknown[][] = [];
const native = XMLHttpRequest.prototype;
native.open = function (...args: unknown[]) {
  calls.push(['open', ...args]);
};
native.send = function (...args: unknown[]) {
  calls.push(['send', ...args]);
};
const guarding = fakeGuarding();
GUARDS.beacon(guarding.of('beacon'))(window);

beforeEach(() => {
  calls.length = 0;
  guarding.reset();
});

function request(address: string, isAsync?: boolean): XMLHttpRequest {
  const xhr = new XMLHttpRequest();
  if (isAsync === undefined) xhr.open('POST', address);
  else xhr.open('POST', address, isAsync);
  return xhr;
}

test('what is allowed is sent at once with its body', () => {
  request('https://t.test/x').send('body');
  expect(calls).toEqual([['open', 'POST', 'https://t.test/x'], ['send', 'body']]);
});

test('what waits is sent with its body when granted', async () => {
  guarding.otherwise = 'hold';
  request('/x').send('body');
  await loaded();
  expect([calls.length, guarding.met]).toEqual([1, ['beacon https://www.dingtalk.test/x']]);
  guarding.settle(true);
  expect(calls.at(-1)).toEqual(['send', 'body']);
});

test('what is refused becomes a network error that reaches no server and carries nothing', async () => {
  guarding.otherwise = 'deny';
  request('https://t.test/x').send('body');
  await loaded();
  const [, reopened, sent] = calls;
  expect(reopened?.[0]).toBe('open');
  expect(String(reopened?.[2])).toMatch(/^blob:/);
  expect(sent).toEqual(['send']);
});

test('one for which the page stands still can’t wait: it is refused, and stays synchronous', () => {
  guarding.otherwise = 'hold';
  request('https://t.test/x', false).send('body');
  expect(calls[1]).toEqual(['open', 'POST', expect.stringMatching(/^blob:/), false]);
  expect(calls[2]).toEqual(['send']);
  guarding.settle(true);
  expect(calls).toHaveLength(3);
});

test('an object is asked for each address it is opened with', () => {
  guarding.answers['https://t.test/no'] = 'deny';
  const xhr = request('https://t.test/no');
  xhr.open('GET', 'https://t.test/yes');
  xhr.send();
  expect(guarding.met).toEqual(['beacon https://t.test/yes']);
  expect(calls.at(-1)).toEqual(['send']);
});

test('sending without opening is the platform’s to refuse', () => {
  guarding.otherwise = 'deny';
  new XMLHttpRequest().send();
  expect([calls, guarding.met]).toEqual([[['send']], []]);
});

test('one that can’t wait is asked about by its whole address', () => {
  guarding.otherwise = 'deny';
  expect(() => request('//t.test/sync', false).send()).not.toThrow(TypeError);
  expect(guarding.met).toEqual(['beacon https://t.test/sync']);
});
