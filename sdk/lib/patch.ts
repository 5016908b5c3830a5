type Method = (this: never, ...args: never[]) => unknown;

/** Replaces a property of `owner`, keeping its other attributes. A property that is not there or can't be replaced is left alone. */
export function patch(owner: object, name: PropertyKey, change: (native: PropertyDescriptor) => PropertyDescriptor): void {
  const native = Object.getOwnPropertyDescriptor(owner, name);
  if (native?.configurable) Object.defineProperty(owner, name, { ...native, ...change(native) });
}

/** Replaces a method; name and length stay the native ones, so that feature tests read the same. */
export function patchMethod(owner: object, name: PropertyKey, wrap: (native: (...args: unknown[]) => unknown) => Method): void {
  patch(owner, name, ({ value }) => ({ value: wearing(wrap(value as never), value as Method) }));
}

/** Gives a function the name and length of the one it stands for. */
export function wearing<F extends Method>(own: F, { name, length }: Method): F {
  return Object.defineProperties(own, { name: { value: name, configurable: true }, length: { value: length, configurable: true } });
}
