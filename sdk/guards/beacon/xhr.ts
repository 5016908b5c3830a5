import { patchMethod } from '../../lib/patch';
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
  patchMethod(owner, 'open', (native) => function (this: object, ...args: Opened) {
    opened.set(this, args);
    return apply(native, this, args);
  });
  patchMethod(owner, 'send', (native) => function (this: object, ...body: unknown[]) {
    const [method, url, async = true] = opened.get(this) ?? ['', 'data:'];
    decide(url, (isAllowed) => {
      if (!isAllowed) apply(open, this, [method, NOWHERE, async]);
      apply(native, this, isAllowed ? body : []);
    }, () => !!async); // the page stands still until a synchronous one is done
  });
};
