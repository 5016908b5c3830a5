/**
 * Makes an object pass for one of the platform's class, `instanceof` included: `answers` stand before what the class would
 * answer, and what this browser's class lacks is left out. `target` is a new object unless it is given.
 */
export function disguise<T extends object>({ prototype }: { readonly prototype: T }, answers: object, target: object = {}): T {
  Object.setPrototypeOf(target, prototype);
  for (const name of Reflect.ownKeys(answers)) {
    if (name in prototype) Object.defineProperty(target, name, { ...Object.getOwnPropertyDescriptor(answers, name), enumerable: false });
  }
  return target as T;
}
