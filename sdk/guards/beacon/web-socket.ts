import { patch, wearing } from '../../lib/patch';
import { decideRequest, type Means } from './means';

type Native = typeof WebSocket;
type Args = ConstructorParameters<Native>;

/** Stands in for a socket that is not open yet: in state CONNECTING, then whatever the real one is, or closed. */
function standIn(native: Native, args: Args): { socket: WebSocket; connect(): void; fail(): void } {
  const socket = Reflect.construct(EventTarget, [], native) as WebSocket;
  let real: WebSocket | undefined;
  let state: number = native.CONNECTING;
  const tell = (event: Event): void => {
    socket.dispatchEvent(event);
    (socket as unknown as Record<string, ((event: Event) => void) | null>)[`on${event.type}`]?.(event);
  };
  const fail = (): void => {
    if (state === native.CLOSED) return;
    state = native.CLOSED;
    queueMicrotask(() => [new Event('error'), new CloseEvent('close', { code: 1006 })].forEach(tell));
  };
  const own = {
    get readyState() {
      return real?.readyState ?? state;
    },
    url: `${args[0]}`,
    protocol: '',
    extensions: '',
    bufferedAmount: 0,
    binaryType: 'blob' as BinaryType,
    onopen: null,
    onmessage: null,
    onerror: null,
    onclose: null,
    send(data: string) {
      if (!real) throw new DOMException('Still in CONNECTING state', 'InvalidStateError');
      real.send(data);
    },
    close: (...how: []) => (real ? real.close(...how) : fail()),
  };
  Object.defineProperties(socket, Object.getOwnPropertyDescriptors(own));
  return {
    socket,
    fail,
    connect() {
      if (state === native.CLOSED) return;
      real = new native(...args);
      real.binaryType = socket.binaryType;
      for (const name of ['open', 'message', 'error', 'close']) {
        real.addEventListener(name, (event) => tell(new (event.constructor as typeof Event)(name, event as EventInit)));
      }
    },
  };
}

/** A socket to a guarded address: real at once, waiting, or closed as by a network error. */
export const guardWebSocket: Means = (guarding) => {
  const native = window.WebSocket;
  const guarded = function (...args: Args): WebSocket {
    if (!new.target) return Reflect.apply(native, undefined, args) as never; // throws as the platform does
    let made: WebSocket | undefined;
    let waiting: ReturnType<typeof standIn> | undefined;
    const stand = () => (waiting ??= standIn(native, args));
    decideRequest(guarding, args[0], { send: () => (waiting ? waiting.connect() : (made = new native(...args))), fail: () => stand().fail() });
    return made ?? stand().socket;
  };
  guarded.prototype = native.prototype;
  const value = Object.setPrototypeOf(wearing(guarded as never, native as never), native) as unknown;
  patch(window, 'WebSocket', () => ({ value }));
  patch(native.prototype, 'constructor', () => ({ value })); // else `socket.constructor` is the way round
};
