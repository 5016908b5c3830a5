import type { Native } from './patch';
import { apply } from './reflect';

/** Reads a property as the platform has it, whatever the page put in front of it; undefined of what is no such object. Objects of any realm will do. */
export function getterOf(prototype: object, name: string): (owner: unknown) => unknown {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name) as { get: Native };
  return (owner) => {
    try {
      return Object(owner) === owner ? apply(get, owner, []) : undefined;
    } catch {
      return undefined;
    }
  };
}
