import { patch, patchMethod, type Method } from '../../lib/patch';
import { apply } from '../../natives/reflect';
import type { Means } from './means';

/** Pixels: an image's `src`, set by property or attribute from script. */
export const guardImage: Means = (decide) => {
  const latest = new WeakMap<object, unknown>();
  patch(HTMLImageElement.prototype, 'src', ({ set }) => ({
    set(this: HTMLImageElement, address: unknown) {
      const end = (isAllowed: boolean): void => {
        if (!isAllowed) this.dispatchEvent(new Event('error'));
        else if (latest.get(this) === end) apply(set as Method, this, [address]); // else a source that was set later has taken its place
      };
      latest.set(this, end);
      decide(address, end);
    },
  }));
  patchMethod(Element.prototype, 'setAttribute', (native) => function (this: Element, ...args: [string, string]) {
    if (this instanceof HTMLImageElement && `${args[0]}`.toLowerCase() === 'src') this.src = args[1];
    else apply(native, this, args);
  });
};
