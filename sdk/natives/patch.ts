/** A function or an accessor as its stand-in sees it. */
export type Native = (...args: unknown[]) => unknown;

/** What happens instead of a native function. The handler of a Proxy, so that name, length and everything else stay the native one's. */
export interface StandIn {
  /** Of a property with accessors: the one it stands for. */
  readonly part?: 'get' | 'set';
  apply?(native: Native, self: never, args: never): unknown;
  construct?(native: never, args: never, self: never): object;
}

/**
 * Puts a stand-in before a method (`value`), a getter or a setter of `owner`. What is not there (an API that this browser
 * lacks) or can't be replaced is left alone.
 */
export function patch(owner: object | undefined, name: PropertyKey, standIn: StandIn): void {
  const property: PropertyDescriptor | undefined = owner && Object.getOwnPropertyDescriptor(owner, name);
  if (!property?.configurable) return;
  const { part = 'value' } = standIn;
  property[part] = new Proxy(property[part] as never, standIn);
  Object.defineProperty(owner, name, property);
}
