const EVENTS = ['open', 'message', 'error', 'close'] as const;
const CLOSED = 3;

/** Ends the wait of a socket: it becomes the real one that `connect` makes, or (null) closes as after a network error. */
export function endWait(socket: WebSocket, connect: (() => WebSocket) | false): void {
  if (socket.readyState === CLOSED || (connect && socket.readyState)) return; // the page has closed it
  const define = (name: string, to: PropertyDescriptor): unknown => Object.defineProperty(socket, name, { ...to, configurable: true });
  const tell = (event: Event): void => {
    socket.dispatchEvent(event);
    socket[`on${event.type}` as 'onopen']?.(event);
  };
  if (!connect) {
    define('readyState', { value: CLOSED });
    for (const event of [new Event('error'), new CloseEvent('close', { code: 1006 })]) tell(event);
    return;
  }
  const real = connect();
  real.binaryType = socket.binaryType;
  for (const name of ['readyState', 'url', 'protocol', 'extensions', 'bufferedAmount'] as const) define(name, { get: () => real[name] });
  define('binaryType', { get: () => real.binaryType, set: (value: BinaryType) => (real.binaryType = value) });
  define('send', { value: real.send.bind(real) });
  define('close', { value: real.close.bind(real) });
  for (const type of EVENTS) real.addEventListener(type, (event) => tell(new (event.constructor as typeof Event)(type, event)));
}
