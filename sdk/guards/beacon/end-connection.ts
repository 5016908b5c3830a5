const EVENTS = ['open', 'message', 'error', 'close'] as const;
const CLOSED = 3;

/**
 * Ends the wait of a `WebSocket` or `EventSource`: it becomes the real one that `connect` makes, or (false) closes as after a
 * network error. One that the page has closed meanwhile never connects.
 */
export function endConnection(waited: EventTarget, isSocket: boolean, connect: (() => WebSocket) | false): void {
  const socket = waited as WebSocket & { readyState: number };
  const define = (name: string, to: PropertyDescriptor): unknown => Object.defineProperty(socket, name, { ...to, configurable: true });
  const tell = (event: Event): void => {
    socket.dispatchEvent(event);
    socket[`on${event.type}` as 'onopen']?.(event);
  };
  if (!connect || socket.readyState) {
    socket.readyState = isSocket ? CLOSED : 2;
    tell(new Event('error'));
    if (isSocket) tell(new CloseEvent('close', { code: 1006 }));
    return;
  }
  const real = connect();
  if (isSocket) real.binaryType = socket.binaryType;
  for (const name of ['readyState', 'url', 'protocol', 'extensions', 'bufferedAmount', 'withCredentials']) define(name, { get: () => real[name as 'url'] });
  define('binaryType', { get: () => real.binaryType, set: (value: BinaryType) => (real.binaryType = value) });
  for (const name of ['send', 'close'] as const) define(name, { value: real[name]?.bind(real) });
  forward(socket, real, tell);
}

/** The server names the events of an EventSource: whoever listens on the stand-in, before or later, listens on the real one. */
function forward(socket: EventTarget & { heard?: readonly string[] }, real: EventTarget, tell: (event: Event) => void): void {
  const told = new Set<string>();
  const relay = (type: string): void => {
    if (told.has(type)) return;
    told.add(type);
    real.addEventListener(type, (event) => tell(new (event.constructor as typeof Event)(type, event)));
  };
  [...EVENTS, ...(socket.heard ?? [])].forEach(relay);
  const { addEventListener } = EventTarget.prototype;
  Object.defineProperty(socket, 'addEventListener', {
    configurable: true,
    value(...args: Parameters<EventTarget['addEventListener']>) {
      relay(args[0]);
      addEventListener.apply(socket, args);
    },
  });
}
