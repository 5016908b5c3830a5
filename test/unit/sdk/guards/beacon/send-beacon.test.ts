import { GUARDS } from '../../../../../sdk/guards';
import { fakeGuarding, loaded } from '../fake-guarding';

const native = jest.fn((..._args: unknown[]) => true);
Navigator.prototype.sendBeacon = native;
const guarding = fakeGuarding();
GUARDS.beacon(guarding.of('beacon'))(window);

beforeEach(() => {
  native.mockClear();
  guarding.reset();
});

test('what is allowed is sent at once, with its data, and says what the platform says', () => {
  native.mockReturnValueOnce(false);
  expect(navigator.sendBeacon('https://t.test/x', 'data')).toBe(false);
  expect(native.mock.calls).toEqual([['https://t.test/x', 'data']]);
  expect(native.mock.contexts[0]).toBe(navigator);
});

test('what waits says that it is queued, and is sent when granted', async () => {
  guarding.otherwise = 'hold';
  expect(navigator.sendBeacon('/x', 'data')).toBe(true);
  await loaded();
  expect([native.mock.calls, guarding.met]).toEqual([[], ['beacon https://www.dingtalk.test/x']]);
  guarding.settle(true);
  expect(native.mock.calls).toEqual([['/x', 'data']]);
});

test('what is refused never leaves, now or after it waited', async () => {
  guarding.otherwise = 'hold';
  navigator.sendBeacon('https://t.test/1');
  await loaded();
  guarding.settle(false);
  expect(navigator.sendBeacon('https://t.test/2')).toBe(true);
  await loaded();
  expect(native).not.toHaveBeenCalled();
});

test('nonsense is the platform’s to refuse', () => {
  native.mockImplementationOnce(() => {
    throw new TypeError('bad address');
  });
  expect(() => navigator.sendBeacon('http://[')).toThrow('bad address');
  expect(guarding.met).toEqual([]);
});
