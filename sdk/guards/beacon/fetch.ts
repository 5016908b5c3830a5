import { patchMethod } from '../../lib/patch';
import { apply } from '../../natives/reflect';
import type { Means } from './means';

/** A held fetch stays pending, or rejects when the page aborts it; a refused one rejects as an unreachable server would. */
export const guardFetch: Means = (decide) =>
  patchMethod(window, 'fetch', (native) => (...args: Parameters<typeof fetch>) =>
    new Promise((resolve, reject) => {
      const [input, init] = args;
      const { url = input, signal } = Object(input) as Partial<Request>; // by shape: a Request may come from another frame
      const abort = init?.signal ?? signal;
      abort?.throwIfAborted(); // inside the promise, so it rejects
      abort?.addEventListener('abort', () => reject(abort.reason));
      decide(url, (isAllowed) => (isAllowed ? resolve(apply(native, window, args)) : reject(new TypeError('Failed to fetch'))));
    }),
  );
