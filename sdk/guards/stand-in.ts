import { construct } from '../natives/reflect';

/**
 * An object that passes for one of the platform's while that one has to wait: an event target of the class that the page
 * called, which answers what is listed. Every answer can be written, so that whoever ends the wait replaces it.
 */
export function standIn<T extends EventTarget>(self: object, answers: object): T {
  const target = construct(EventTarget, [], self as never) as T;
  for (const [name, value] of Object.entries(answers)) Object.defineProperty(target, name, { value: value as unknown, writable: true, configurable: true });
  return target;
}
