/** Not by the class: a range may come from the realm of a frame, or be one of the library's. */
export const isKeyRange = (value: unknown): value is IDBKeyRange => Object.prototype.toString.call(value) === '[object IDBKeyRange]';
