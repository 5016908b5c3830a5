import { natives } from '../natives';
import { apply } from '../natives/reflect';

type Method<T extends object, M extends keyof T> = T[M] extends (...args: never[]) => unknown ? T[M] : never;

/** Calls a method of the platform past the guard that stands before it. */
export function pastGuard<T extends object, M extends keyof T & string>(owner: T, member: M, ...args: Parameters<Method<T, M>>): ReturnType<Method<T, M>> {
  return apply(natives().original(owner[member] as never), owner, args) as never;
}
