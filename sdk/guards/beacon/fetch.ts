import { patch } from '../../natives/patch';
import { apply } from '../../natives/reflect';
import type { Means } from './means';

/** A held fetch stays pending, or rejects when the page aborts it; a refused one rejects as an unreachable server would. */
export const guardFetch: Means = (decide) =>
  patch(window, 'fetch', {
    apply(native, self, args: Parameters<typeof fetch>) {
      const [input, init] = args;
      const { url = input, signal } = Object(input) as Partial<Request>; // by shape: a Request may come from another frame
      let pending: Promise<unknown> | undefined;
      let resolve: ((value: unknown) => void) | undefined;
      const wait = (): Promise<unknown> =>
        (pending = new Promise((fulfil, reject) => {
          const abort = init?.signal ?? signal;
          resolve = fulfil;
          abort?.throwIfAborted(); // inside the promise, so it rejects
          abort?.addEventListener('abort', () => reject(abort.reason));
        }));
      const end = (isAllowed: boolean): unknown => {
        const answer = isAllowed ? apply(native, self, args) : Promise.reject(new TypeError('Failed to fetch'));
        return resolve ? resolve(answer) : answer;
      };
      return decide(url, end, wait) ?? pending;
    },
  });
