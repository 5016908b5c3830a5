/** A copy of plain data that nobody changes later, however deep. What JSON can't hold is left out. */
export function frozenCopy<T>(data: T): T {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) => Object.freeze(value)) as T;
}
