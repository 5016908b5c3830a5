/** The object on the prototype chain that has a property itself: of a worker's global functions, not the global. https://webidl.spec.whatwg.org/#Global */
export function holderOf(owner: object, name: string): object | undefined {
  for (let holder: object | null = owner; holder; holder = Object.getPrototypeOf(holder) as object | null) {
    if (Object.hasOwn(holder, name)) return holder;
  }
  return undefined;
}
