import { GUARDS } from '../../../../../sdk/guards';
import { fakeGuarding, loaded } from '../fake-guarding';

const response = { ok: true } as Response;
/** Turns what is no Request into text, as the platform does. */
const native = jest.fn(async (input: unknown, init?: { signal?: AbortSignal }) => {
  if (!(input instanceof Request)) String(input);
  if (init?.signal?.aborted) throw init.signal.reason;
  return response;
});
Object.assign(globalThis, { fetch: native });
const guarding = fakeGuarding();
GUARDS.beacon(guarding.of('beacon'))(window);

const request = (url: string, signal = new AbortController().signal): Request => new Request(url, { method: 'POST', signal });

/** Has it ended? Asked after everything that is due has happened. */
async function stateOf(promise: Promise<unknown>): Promise<string> {
  let state = 'pending';
  promise.then(() => (state = 'resolved'), () => (state = 'rejected'));
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  return state;
}

beforeEach(() => {
  native.mockClear();
  guarding.reset();
});

test('what is allowed goes out as it was asked', async () => {
  const init = { method: 'POST', body: 'x' };
  await expect(fetch('https://t.test/x', init)).resolves.toBe(response);
  expect(native.mock.calls).toEqual([['https://t.test/x', init]]);
});

test('what waits is pending, and gets its answer when granted', async () => {
  guarding.otherwise = 'hold';
  const waiting = fetch('/x');
  await loaded();
  expect([await stateOf(waiting), guarding.met]).toEqual(['pending', ['beacon https://www.dingtalk.test/x']]);
  expect(native).not.toHaveBeenCalled();
  guarding.settle(true);
  await expect(waiting).resolves.toBe(response);
});

test('what is refused fails as an unreachable server would, and never leaves', async () => {
  guarding.otherwise = 'hold';
  const waited = fetch('https://t.test/1');
  await loaded();
  guarding.settle(false);
  await expect(waited).rejects.toThrow(TypeError);
  await expect(fetch('https://t.test/2')).rejects.toThrow(TypeError);
  expect(native).not.toHaveBeenCalled();
});

test('a Request object is known by its address', async () => {
  guarding.answers['https://t.test/r'] = 'deny';
  await expect(fetch(request('https://t.test/r'))).rejects.toThrow(TypeError);
  await expect(fetch(new URL('https://t.test/u'))).resolves.toBe(response);
  expect(guarding.met).toEqual(['beacon https://t.test/r', 'beacon https://t.test/u']);
});

test.each<[string, (signal: AbortSignal) => Promise<Response>]>([
  ['in the options', (signal) => fetch('https://t.test/x', { signal })],
  ['in the Request', (signal) => fetch(request('https://t.test/x', signal))],
])('a waiting one that the page aborts rejects with the reason (%s)', async (_, start) => {
  guarding.otherwise = 'hold';
  const controller = new AbortController();
  const waiting = start(controller.signal);
  const reason = new Error('enough');
  controller.abort(reason);
  await expect(waiting).rejects.toBe(reason);
});

test('one that was aborted while it waited is not sent when it is granted, and nobody hears of it again', async () => {
  guarding.otherwise = 'hold';
  const controller = new AbortController();
  const waiting = fetch('https://t.test/x', { signal: controller.signal });
  await loaded();
  controller.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  guarding.settle(true);
  await loaded();
  expect(native).not.toHaveBeenCalled();
});

test('one that is aborted before it starts does not wait', async () => {
  guarding.otherwise = 'hold';
  await expect(fetch('https://t.test/x', { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
});

test('data: addresses leave no device and need no decision', async () => {
  guarding.otherwise = 'deny';
  await expect(fetch('data:text/plain,x')).resolves.toBe(response);
});
