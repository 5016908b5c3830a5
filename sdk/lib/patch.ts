/** A method as its stand-in sees it. */
export type Method = (...args: unknown[]) => unknown;

/** Replaces a property of `owner`, keeping its other attributes. A property that is not there or can't be replaced is left alone. */
export function patch(owner: object, name: PropertyKey, change: (native: PropertyDescriptor) => PropertyDescriptor): void {
  const native = Object.getOwnPropertyDescriptor(owner, name);
  if (native?.configurable) Object.defineProperty(owner, name, { ...native, ...change(native) });
}

/** Replaces a method; name and length stay the native ones, so that feature tests read the same. */
export function patchMethod(owner: object, name: PropertyKey, wrap: (native: Method) => (this: never, ...args: never[]) => unknown): void {
  patch(owner, name, ({ value: native }: { value?: Method }) => {
    const value = wrap(native as Method);
    for (const worn of ['name', 'length'] as const) Object.defineProperty(value, worn, { value: native?.[worn] });
    return { value };
  });
}
