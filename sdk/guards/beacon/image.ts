import { patch } from '../../natives/patch';
import { apply } from '../../natives/reflect';
import type { Means } from './means';

/** Pixels: an image's `src`, set by property or attribute from script. */
export const guardImage: Means = (decide) => {
  const latest = new WeakMap<object, unknown>();
  patch(HTMLImageElement.prototype, 'src', {
    part: 'set',
    apply(native, self: HTMLImageElement, [address]: unknown[]) {
      const end = (isAllowed: boolean): void => {
        if (!isAllowed) self.dispatchEvent(new Event('error'));
        else if (latest.get(self) === end) apply(native, self, [address]); // else a source that was set later has taken its place
      };
      latest.set(self, end);
      decide(address, end);
    },
  });
  patch(Element.prototype, 'setAttribute', {
    apply(native, self: Element, args: [string, string]) {
      if (self instanceof HTMLImageElement && `${args[0]}`.toLowerCase() === 'src') self.src = args[1];
      else apply(native, self, args);
    },
  });
};
