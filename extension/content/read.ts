/*
 * Readers for what a page said. Each takes anything and returns a value of its own making, or throws:
 * nothing of the page's is passed on unread.
 */

/** More of anything than this no site needs; comparing it with what is stored takes time. */
const MOST = 2000;

export type Read<T> = (value: unknown) => T;

export function fields(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('not an object');
  return value as Readonly<Record<string, unknown>>;
}

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('not a text');
  return value;
}

/** A web address or a path, for links: every other scheme could be a script. */
export function address(value: unknown): string {
  const read = text(value);
  if (/^[^/?#]*:/.test(read) && !/^https?:\/\//i.test(read)) throw new TypeError('not a web address');
  return read;
}

export function numberOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError('not a number');
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new TypeError('not a switch');
  return value;
}

export const listOf =
  <T>(read: Read<T>): Read<T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > MOST) throw new TypeError('not a list of a fair length');
    return value.map((one: unknown) => read(one));
  };

/** Switches by name, not more than a list may have. */
export function flags(value: unknown): Record<string, boolean> {
  const pairs = Object.entries(fields(value)).map(([key, allowed]) => [key, flag(allowed)] as const);
  if (pairs.length > MOST) throw new TypeError('more switches than is fair');
  return Object.fromEntries(pairs);
}

export const oneOf =
  <T extends string>(...words: readonly T[]): Read<T> =>
  (value) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw new TypeError('not a known word');
    return found;
  };

export const orNull =
  <T>(read: Read<T>): Read<T | null> =>
  (value) =>
    value === null ? null : read(value);

/** Of these fields those that are there, each read. */
export function present<T>(value: unknown, reads: { readonly [K in keyof T]: Read<T[K]> }): Partial<T> {
  const source = fields(value);
  const keys = (Object.keys(reads) as (keyof T & string)[]).filter((key) => source[key] !== undefined && source[key] !== null);
  return Object.fromEntries(keys.map((key) => [key, reads[key](source[key])])) as Partial<T>;
}
