import { patch, patchMethod } from '../../lib/patch';
import { decideRequest, type Means } from './means';

/** Pixels: an image's `src`, set by property or attribute from script. */
export const guardImage: Means = (guarding) => {
  const latest = new WeakMap<object, unknown>();
  const decideSource = (image: HTMLImageElement, address: unknown, set: () => unknown): void => {
    latest.set(image, set);
    decideRequest(guarding, address, {
      send: () => latest.get(image) === set && set(), // a source that was set later has taken its place
      fail: () => image.dispatchEvent(new Event('error')),
    });
  };
  patch(HTMLImageElement.prototype, 'src', ({ set }) => ({
    set(this: HTMLImageElement, address: unknown) {
      decideSource(this, address, () => Reflect.apply(set as (address: unknown) => void, this, [address]));
    },
  }));
  patchMethod(Element.prototype, 'setAttribute', (native) => function (this: Element, ...args: unknown[]) {
    const set = (): unknown => Reflect.apply(native, this, args);
    if (this instanceof HTMLImageElement && String(args[0]).toLowerCase() === 'src') decideSource(this, args[1], set);
    else set();
  });
};
