import { watchRecord } from '../../../../sdk/record/watch';

/** Channels of one name reach each other, and never themselves. */
class Channel extends EventTarget {
  static open: Channel[] = [];
  constructor(readonly name: string) {
    super();
    Channel.open.push(this);
  }
  postMessage(data: unknown): void {
    for (const other of Channel.open) if (other !== this && other.name === this.name) other.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const cookieStore = Object.assign(new EventTarget(), { getAll: jest.fn(() => Promise.resolve([])) });

beforeEach(() => {
  Channel.open = [];
  Object.assign(globalThis, { BroadcastChannel: Channel, cookieStore });
});

test('reads again on a cookie change, at once and when the jar has answered: what is told may not be there to read yet', async () => {
  const reread = jest.fn();
  cookieStore.getAll.mockReturnValue(Promise.resolve([]));
  watchRecord(reread);
  cookieStore.dispatchEvent(new Event('change'));
  expect(reread).toHaveBeenCalledTimes(1);
  await Promise.resolve();
  expect(reread).toHaveBeenCalledTimes(2);
});

test('reads again on coming back and on waking up', () => {
  const reread = jest.fn();
  watchRecord(reread);
  window.dispatchEvent(new Event('pageshow'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(reread).toHaveBeenCalledTimes(2);
});

test('what one tab tells reaches the others and not itself', () => {
  const [here, there] = [jest.fn(), jest.fn()];
  const tell = watchRecord(here);
  watchRecord(there);
  tell();
  expect(here).not.toHaveBeenCalled();
  expect(there).toHaveBeenCalledTimes(1);
});
