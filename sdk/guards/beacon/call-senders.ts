import { getterOf } from '../../natives/getter-of';
import type { Realm } from '../../natives/realm';
import { apply } from '../../natives/reflect';
import type { Guarding } from '../guard';
import { standIn } from '../stand-in';
import type { Sender } from './sent';
import { requestSender } from './xhr';

export const first = ([address]: readonly unknown[]): unknown => address;

/** What a lasting connection answers of itself while it waits. */
const CONNECTING = {
  readyState: 0,
  protocol: '',
  extensions: '',
  bufferedAmount: 0,
  binaryType: 'blob',
  withCredentials: false,
  send() {
    throw new DOMException('Still in CONNECTING state.', 'InvalidStateError');
  },
  close() {
    this.readyState = 2; // CLOSING of a WebSocket, CLOSED of an EventSource
  },
  /** Types that the page listens for: a server names the events of an EventSource. */
  heard: [] as string[],
  addEventListener(...args: Parameters<EventTarget['addEventListener']>) {
    this.heard = [...this.heard, args[0]];
    apply(EventTarget.prototype.addEventListener as never, this, args);
  },
};

/** What of a window or a worker sends by being called. */
export function callSenders(realm: Realm, guarding: Guarding): Sender[] {
  const urlOf = getterOf(realm.Request.prototype, 'url'); // a Request may come from another frame
  const fetching = { addresses: ([input]: readonly unknown[]) => urlOf(input) || input, texts: ([input]: readonly unknown[]) => +!urlOf(input) };
  return [
    { owner: realm, name: 'fetch', ...fetching },
    { owner: realm, name: 'fetchLater', ...fetching, answer: () => ({ activated: false }) },
    requestSender(realm, guarding),
    ...['WebSocket', 'EventSource'].map((name): Sender => ({ owner: realm, name, addresses: first, answer: ({ args: [url], self }) => standIn(self, { ...CONNECTING, url: `${url as unknown}` }) })),
  ];
}
