import { patch } from '../../lib/patch';
import { construct } from '../../natives/reflect';
import type { Means } from './means';

type Native = typeof WebSocket;
type Answers = Record<string, unknown>;

const EVENTS = ['open', 'message', 'error', 'close'] as const;

/**
 * Stands in for a socket that is not open yet: in state CONNECTING, then whatever the one that `connect`
 * makes is, or closed. `self` is the constructor that the page called. Returns the socket, and what ends its wait.
 */
function standIn(self: object, url: unknown, connect: () => WebSocket): { socket: WebSocket; end(isAllowed: boolean): void } {
  const socket = construct(EventTarget, [], self as never) as WebSocket;
  /** What the socket answers of itself until the real one does. */
  const waiting = { readyState: 0, url: `${url}`, protocol: '', extensions: '', bufferedAmount: 0, binaryType: 'blob' };
  let real: WebSocket | undefined;
  const own = (name: string, value: unknown): unknown => Object.defineProperty(socket, name, { value, writable: true, configurable: true });
  const tell = (event: Event): void => {
    socket.dispatchEvent(event);
    socket[`on${event.type}` as 'onopen']?.(event);
  };
  const end = (isAllowed: boolean): void => {
    if (waiting.readyState) return; // the page has closed it
    if (!isAllowed) {
      waiting.readyState = 3;
      queueMicrotask(() => [new Event('error'), new CloseEvent('close', { code: 1006 })].forEach(tell));
      return;
    }
    real = connect();
    real.binaryType = waiting.binaryType as BinaryType;
    for (const type of EVENTS) real.addEventListener(type, (event) => tell(new (event.constructor as typeof Event)(type, event)));
  };
  const answers = (): Answers => (real ?? waiting) as never;
  for (const name in waiting) Object.defineProperty(socket, name, { get: () => answers()[name], set: (value) => (answers()[name] = value) });
  for (const type of EVENTS) own(`on${type}`, null);
  own('close', (...how: []) => (real ? real.close(...how) : end(false)));
  own('send', (data: string) => {
    if (!real) throw new DOMException('Still CONNECTING', 'InvalidStateError');
    real.send(data);
  });
  return { socket, end };
}

/** A socket to a guarded address: real at once, waiting, or closed as by a network error. */
export const guardWebSocket: Means = (decide) =>
  patch(window, 'WebSocket', ({ value: native }: { value?: Native }) => {
    const value = new Proxy(native as Native, {
      construct(_, args: ConstructorParameters<Native>, self) {
        const connect = (): WebSocket => construct(native as Native, args, self) as WebSocket;
        const { socket, end } = standIn(self, args[0], connect);
        let waits = false;
        return (decide(args[0], (isAllowed) => (waits || !isAllowed ? end(isAllowed) : connect()), () => (waits = true)) ?? socket) as WebSocket;
      },
    });
    patch((native as Native).prototype, 'constructor', () => ({ value })); // else `socket.constructor` is the way round
    return { value };
  });
