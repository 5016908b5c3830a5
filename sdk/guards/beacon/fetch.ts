import { patchMethod } from '../../lib/patch';
import { decideRequest, type Means } from './means';

/** A held fetch stays pending, or rejects when the page aborts it; a refused one rejects as an unreachable server would. */
export const guardFetch: Means = (guarding) =>
  patchMethod(window, 'fetch', (native) => (...args: Parameters<typeof fetch>) =>
    new Promise((resolve, reject) => {
      const [input, init] = args;
      const { url, signal } = input instanceof Request ? input : { url: input };
      decideRequest(guarding, url, {
        send: () => resolve(Reflect.apply(native, window, args)),
        fail: () => reject(new TypeError('Failed to fetch')),
      });
      const abort = init?.signal ?? signal;
      abort?.addEventListener('abort', () => reject(abort.reason));
    }),
  );
