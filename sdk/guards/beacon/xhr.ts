import { patch } from '../../natives/patch';
import { apply } from '../../natives/reflect';
import type { Means } from './means';

type Opened = [method: string, url: unknown, async?: boolean];

/** No server has this blob, and asking for it leaves no device: the platform itself makes it a network error. */
const NOWHERE = 'blob:nowhere';

/** A refused request ends as a network error that the platform makes, with its events and states. */
export const guardXhr: Means = (decide) => {
  const owner = XMLHttpRequest.prototype;
  const { open } = owner;
  const opened = new WeakMap<object, Opened>();
  patch(owner, 'open', {
    apply(native, self, args: Opened) {
      opened.set(self, args);
      return apply(native, self, args);
    },
  });
  patch(owner, 'send', {
    apply(native, self, body: unknown[]) {
      const [method, url, async = true] = opened.get(self) ?? ['', 'data:'];
      decide(url, (isAllowed) => {
        if (!isAllowed) apply(open, self, [method, NOWHERE, async]);
        apply(native, self, isAllowed ? body : []);
      }, () => !!async); // the page stands still until a synchronous one is done
    },
  });
};
