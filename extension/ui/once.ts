/** Makes a thing at its first use and keeps it: a formatter costs more than all that it formats. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
