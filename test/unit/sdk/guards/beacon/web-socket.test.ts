import { waitFor } from '@testing-library/preact';
import { GUARDS } from '../../../../../sdk/guards';
import { fakeGuarding } from '../fake-guarding';

/** A socket without a network: the test plays the server. */
class FakeSocket extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static made: FakeSocket[] = [];
  readyState = 0;
  protocol = 'native';
  extensions = '';
  bufferedAmount = 0;
  binaryType = 'blob';
  onopen: unknown = null;
  readonly sent: unknown[] = [];
  readonly closed: unknown[][] = [];
  readonly url: string;
  constructor(...args: unknown[]) {
    super();
    this.url = String(args[0]);
    FakeSocket.made.push(this);
  }
  send(data: unknown): void {
    this.sent.push(data);
  }
  close(...how: unknown[]): void {
    this.closed.push(how);
  }
}

Object.defineProperty(window, 'WebSocket', { value: FakeSocket, writable: true, configurable: true });
const guarding = fakeGuarding();
GUARDS.beacon(guarding.of('beacon'))(window);

beforeEach(() => {
  FakeSocket.made = [];
  guarding.reset();
});

/** The close that a socket tells. */
const closeOf = (socket: WebSocket) => new Promise<CloseEvent>((done) => socket.addEventListener('close', done));
/** After everything that is due now. */
const turn = () => new Promise<void>((done) => setTimeout(done));

/** Every event that the socket tells, by listener and by handler. */
function listen(socket: WebSocket): string[] {
  const heard: string[] = [];
  for (const type of ['open', 'message', 'error', 'close'] as const) {
    socket.addEventListener(type, () => heard.push(type));
    socket[`on${type}`] = () => heard.push(`on${type}`);
  }
  return heard;
}

test('what is allowed is the real socket', () => {
  const socket = new WebSocket('wss://t.test/live', ['a']);
  expect(FakeSocket.made).toEqual([socket]);
  expect(socket).toBeInstanceOf(WebSocket);
  expect(WebSocket.OPEN).toBe(1);
  expect(guarding.met).toEqual(['beacon wss://t.test/live']);
});

test('what waits is CONNECTING and reaches nobody; sending is refused as the platform does', () => {
  guarding.otherwise = 'hold';
  const socket = new WebSocket('wss://t.test/live');
  expect([FakeSocket.made.length, socket.readyState, socket.url, socket.bufferedAmount]).toEqual([0, 0, 'wss://t.test/live', 0]);
  expect(socket).toBeInstanceOf(WebSocket);
  expect(() => socket.send('x')).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
});

test('granted, it becomes the real one: state, events, messages, binary type', async () => {
  guarding.otherwise = 'hold';
  const socket = new WebSocket('wss://t.test/live');
  socket.binaryType = 'arraybuffer';
  const heard = listen(socket);
  guarding.settle(true);
  await waitFor(() => expect(FakeSocket.made).toHaveLength(1)); // what ends a wait is loaded with the first one
  const [real] = FakeSocket.made;
  expect(real?.binaryType).toBe('arraybuffer');
  real!.readyState = 1;
  real!.dispatchEvent(new Event('open'));
  socket.send('hello');
  const message = new Promise<unknown>((done) => socket.addEventListener('message', ({ data }: MessageEvent) => done(data)));
  real!.dispatchEvent(new MessageEvent('message', { data: 'welcome' }));
  expect([socket.readyState, socket.protocol, real!.sent, await message]).toEqual([1, 'native', ['hello'], 'welcome']);
  socket.close(1000, 'done');
  expect(real!.closed).toEqual([[1000, 'done']]);
  expect(heard).toEqual(['open', 'onopen', 'message', 'onmessage']);
});

test('refused, it closes as after a network error, and no socket was ever made', async () => {
  guarding.otherwise = 'hold';
  const waited = new WebSocket('wss://t.test/1');
  const heard = listen(waited);
  const firstClosed = closeOf(waited);
  guarding.settle(false);
  const refused = new WebSocket('wss://t.test/2');
  const refusedHeard = listen(refused);
  const closed = await Promise.all([firstClosed, closeOf(refused)]);
  expect(closed.map(({ code }) => code)).toEqual([1006, 1006]);
  expect([waited.readyState, refused.readyState]).toEqual([3, 3]);
  await turn();
  expect(heard).toEqual(['error', 'onerror', 'close', 'onclose']);
  expect(refusedHeard).toEqual(heard);
  expect(FakeSocket.made).toEqual([]);
});

test('closed by the page while it waits, it never connects', async () => {
  guarding.otherwise = 'hold';
  const socket = new WebSocket('wss://t.test/live');
  const heard = listen(socket);
  const closed = closeOf(socket);
  socket.close();
  expect(socket.readyState).toBe(2);
  guarding.settle(true);
  await closed;
  await turn();
  expect([FakeSocket.made.length, socket.readyState, heard]).toEqual([0, 3, ['error', 'onerror', 'close', 'onclose']]);
});

test('the constructor that an instance names is guarded too, and subclasses stay subclasses', async () => {
  class Own extends WebSocket {}
  guarding.answers['wss://t.test/no'] = 'deny';
  const { constructor } = new WebSocket('wss://t.test/yes');
  const refused = new (constructor as typeof WebSocket)('wss://t.test/no');
  expect(await closeOf(refused)).toMatchObject({ code: 1006 });
  expect(new Own('wss://t.test/yes')).toBeInstanceOf(Own);
  expect(FakeSocket.made).toHaveLength(2);
});
