import type { Realm } from './realm';
import { apply } from './reflect';

/** A function or an accessor as its stand-in sees it. */
export type Native = (...args: unknown[]) => unknown;

/** What happens instead of a native function. The handler of a Proxy, so that name, length and everything else stay the native one's. */
export interface StandIn {
  /** Of a property with accessors: the one it stands for. */
  readonly part?: 'get' | 'set';
  apply?(native: Native, self: never, args: never): unknown;
  construct?(native: never, args: never, self: never): object;
}

const natives = new WeakMap<object, Native>();

/** The native function that a stand-in was put before; what has no stand-in is itself. */
export const original = (value: Native): Native => natives.get(value) ?? value;

/**
 * Puts a stand-in before a method, an accessor or a class of `owner`. What is not there (an API that this browser
 * lacks) or can't be replaced is left alone.
 */
export function patch(owner: object | undefined, name: PropertyKey, standIn: StandIn): void {
  const property: PropertyDescriptor | undefined = owner && Object.getOwnPropertyDescriptor(owner, name);
  const { part = 'value' } = standIn;
  const native = property?.[part] as Native | undefined;
  if (!native || !property?.configurable) return;
  const proxy = new Proxy(native, { __proto__: null, ...standIn } as object); // whatever a page puts on Object.prototype is no trap
  natives.set(proxy, original(native));
  Object.defineProperty(owner, name, { ...property, [part]: proxy });
  if (native.prototype) (native.prototype as object).constructor = proxy; // else an instance names the way round
}

/** The source text of a stand-in is that of the function it stands for. */
export const patchToString = ({ Function: { prototype } }: Realm): void =>
  patch(prototype, 'toString', { apply: (native, self, args) => apply(native, original(self), args) });
