import { eventHandler } from './event-handler';
import { copyOf, fire } from './fire';

const ANSWERS = ['readyState', 'result', 'error', 'transaction', 'source'] as const;
const EVENTS = ['upgradeneeded', 'blocked', 'success', 'error'];

const answerWith = (standIn: object, name: string, get: () => unknown): object => Object.defineProperty(standIn, name, { get, configurable: true });

/** The handlers that the page has set already, and those to come, are called in their turn. */
function adoptHandlers(standIn: IDBOpenDBRequest): void {
  for (const type of EVENTS) {
    const name = `on${type}`;
    const handler: unknown = Reflect.get(standIn, name);
    Object.defineProperty(standIn, name, eventHandler(name));
    Reflect.set(standIn, name, handler);
  }
}

/** From now on the request that the page has in its hands answers as another one does, which stays out of its sight. */
export function linkRequest(standIn: IDBOpenDBRequest, request: IDBOpenDBRequest): void {
  adoptHandlers(standIn);
  for (const name of ANSWERS) answerWith(standIn, name, () => request[name]);
  for (const type of EVENTS) {
    request.addEventListener(type, (event) => {
      const copy = copyOf(event);
      const threw = fire(standIn, copy);
      if (copy.defaultPrevented) event.preventDefault();
      /* https://w3c.github.io/IndexedDB/#upgrade-a-database */
      if (threw && type === 'upgradeneeded') request.transaction?.abort();
    });
  }
}

/** The platform throws this at once, for a version that is none, say; here the page has its request already. */
export function failRequest(standIn: IDBOpenDBRequest, error: unknown): void {
  adoptHandlers(standIn);
  answerWith(standIn, 'readyState', () => 'done');
  answerWith(standIn, 'error', () => error);
  answerWith(standIn, 'result', () => undefined);
  fire(standIn, new Event('error', { bubbles: true, cancelable: true }));
}
