/** A copy of plain data that nobody changes later, however deep, and that inherits nothing: an answer that is not there is none. What JSON can't hold is left out. */
export function frozenCopy<T>(data: T): T {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) => Object.freeze(Object(value) !== value || Array.isArray(value) ? value : { __proto__: null, ...(value as object) })) as T;
}
