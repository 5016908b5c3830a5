import { patch } from '../../natives/patch';
import { construct } from '../../natives/reflect';
import { standIn } from '../stand-in';
import type { Means } from './means';

/** What a socket answers of itself while it waits. */
const WAITING = {
  readyState: 0,
  protocol: '',
  extensions: '',
  bufferedAmount: 0,
  binaryType: 'blob',
  onopen: null,
  onmessage: null,
  onerror: null,
  onclose: null,
  send() {
    throw new DOMException('Still in CONNECTING state.', 'InvalidStateError');
  },
};

type Waiting = WebSocket & { readyState: number };

/** A socket to a guarded address: real at once, waiting in state CONNECTING, or closed as by a network error. */
export const guardWebSocket: Means = (decide) => {
  patch(window, 'WebSocket', {
    construct(native, args: ConstructorParameters<typeof WebSocket>, self) {
      let socket: Waiting | undefined;
      const connect = (): WebSocket => construct(native, args, self);
      const close = (): void => {
        socket!.readyState = 2; // CLOSING
        end(false);
      };
      const wait = (): Waiting => (socket = standIn<Waiting>(self, { ...WAITING, url: `${args[0]}`, close }));
      const end = (isAllowed: boolean): WebSocket => {
        if (isAllowed && !socket) return connect();
        const waited = socket ?? wait();
        void import('./waited-socket.later').then(({ endWait }) => endWait(waited, isAllowed && connect));
        return waited;
      };
      return (decide(args[0], end, wait) ?? socket) as WebSocket;
    },
  });
  const { WebSocket: guarded } = window;
  guarded.prototype.constructor = guarded; // else `socket.constructor` is the way round
};
