import { construct } from '../natives/reflect';

/**
 * An object that passes for one of the platform's while that one has to wait: an event target of the class that the page
 * called, which has no handler yet and answers what is listed. Every answer can be written, so that whoever ends the wait replaces it.
 */
export function standIn<T extends EventTarget>(self: { readonly prototype: object }, answers: object): T {
  const target = construct(EventTarget, [], self as never) as T;
  const define = (name: string, value: unknown): unknown => Object.defineProperty(target, name, { value, writable: true, configurable: true });
  for (const name in self.prototype) if (/^on/.test(name)) define(name, null);
  for (const [name, value] of Object.entries(answers)) define(name, value);
  return target;
}
