import type { WaitingSent } from './sent';
import { NOWHERE } from './nowhere';

/**
 * A held `XMLHttpRequest`: aborted, timed out or opened anew it is never sent, and sent twice it throws, as the platform
 * does it. A refused one ends as a network error that the platform itself makes, with its events and states.
 */
export function waitRequest({ self, send }: WaitingSent, ask: (end: (isAllowed: boolean) => unknown) => void): void {
  const request = self as XMLHttpRequest;
  let isOver = false;
  const hook = (name: 'open' | 'abort' | 'send', value: (...args: never[]) => unknown): unknown => Object.defineProperty(request, name, { value, configurable: true, writable: true });
  const finish = (): void => {
    isOver = true;
    clearTimeout(timer);
    for (const name of ['open', 'abort', 'send'] as const) delete (request as Partial<XMLHttpRequest>)[name];
  };
  const giveUp = (event: 'abort' | 'timeout'): void => {
    if (isOver) return;
    finish();
    for (const type of [event, 'loadend']) request.dispatchEvent(new ProgressEvent(type));
  };
  const timer = request.timeout > 0 ? setTimeout(giveUp, request.timeout, 'timeout') : undefined;
  hook('abort', () => giveUp('abort'));
  hook('send', () => {
    throw new DOMException('The object\'s state must be OPENED.', 'InvalidStateError');
  });
  hook('open', (...args: never[]) => {
    finish();
    request.open(...(args as unknown as Parameters<XMLHttpRequest['open']>));
  });
  ask((isAllowed) => {
    if (isOver) return;
    finish();
    if (isAllowed) {
      send();
      return;
    }
    request.open('GET', NOWHERE);
    request.send();
  });
}
