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

const cookieStore = new EventTarget();

beforeEach(() => {
  Channel.open = [];
  Object.assign(globalThis, { BroadcastChannel: Channel, cookieStore });
});

test('reads again on a cookie change, on coming back and on waking up', () => {
  const reread = jest.fn();
  watchRecord(reread);
  cookieStore.dispatchEvent(new Event('change'));
  window.dispatchEvent(new Event('pageshow'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(reread).toHaveBeenCalledTimes(3);
});

test('what one tab tells reaches the others and not itself', () => {
  const [here, there] = [jest.fn(), jest.fn()];
  const tell = watchRecord(here);
  watchRecord(there);
  tell();
  expect(here).not.toHaveBeenCalled();
  expect(there).toHaveBeenCalledTimes(1);
});
