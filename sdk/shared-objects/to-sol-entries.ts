import { SOL_LIMITS } from './sol-limits';
import type { SolEntry, SolNode, SolValue } from './sol-value';

const LARGEST_INT = 2 ** 28;

/** One conversion: each object's number in AMF3's table, and the names on the way to the present value. */
interface Progress {
  readonly numbers: Map<object, number>;
  readonly path: string[];
}

const isInt = (value: number): boolean => Number.isInteger(value) && value >= -LARGEST_INT && value < LARGEST_INT && !Object.is(value, -0);

/** What the platform calls the kind of an object, whichever frame it comes from. */
const kindOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

/** Flash leaves functions out; nothing of a symbol would be left either. */
const isLeftOut = (value: unknown): boolean => typeof value === 'function' || typeof value === 'symbol';

function refuse({ path }: Progress, what: string): never {
  throw new TypeError(`SharedObject: ${path.join('.')} is ${what}, which can't be stored. Write a string, number, boolean, null, Date, Uint8Array, Map, or an array or object of these.`);
}

/** A value under a name, with its place for what an error has to say. */
function named(progress: Progress, name: string, value: unknown): SolValue {
  progress.path.push(name);
  const converted = isLeftOut(value) ? undefined : convert(progress, value);
  progress.path.pop();
  return converted;
}

/** What an object or array holds under these of its own names. */
function entriesOf(progress: Progress, holder: object, names: readonly string[]): SolEntry[] {
  return names.flatMap((name) => {
    const value = (holder as Record<string, unknown>)[name];
    return isLeftOut(value) ? [] : [{ name, value: named(progress, name, value) }];
  });
}

function convertObject(progress: Progress, value: object): SolNode {
  const names = Object.keys(value);
  if (names.includes('')) refuse(progress, 'an object with an empty name');
  return { type: 'object', className: '', entries: entriesOf(progress, value, names), sealed: 0, isDynamic: true };
}

/** Items up to the first hole; what lies behind it, and under names, is stored by name, so that a length alone takes no space. */
function convertArray(progress: Progress, value: readonly unknown[]): SolNode {
  let length = 0;
  while (length in value) length++;
  const entries = entriesOf(progress, value, Object.keys(value).slice(length));
  const items = value.slice(0, length).map((item, index) => named(progress, String(index), item));
  return { type: 'array', items, entries };
}

const vector = (of: 'int' | 'uint' | 'double', items: ArrayLike<number>): SolNode => ({ type: 'vector', of, isFixed: true, className: '', items: Array.from(items) });

function convertMap(progress: Progress, value: ReadonlyMap<unknown, unknown>): SolNode {
  const pairs = [...value].map(([key, item], index) => ({ key: named(progress, `key ${index}`, key), value: named(progress, `value ${index}`, item) }));
  return { type: 'dictionary', isWeak: false, pairs };
}

const bytes = (value: Uint8Array): SolNode => ({ type: 'bytes', bytes: value.slice() });

const CONVERTERS = new Map<string, (progress: Progress, value: never) => SolNode>([
  ['Object', convertObject],
  ['Array', convertArray],
  ['Map', convertMap],
  ['Date', (_, value: Date) => ({ type: 'date', time: value.getTime(), zone: 0 })],
  ['Uint8Array', (_, value: Uint8Array) => bytes(value)],
  ['ArrayBuffer', (_, value: ArrayBuffer) => bytes(new Uint8Array(value))],
  ['Int32Array', (_, value: Int32Array) => vector('int', value)],
  ['Uint32Array', (_, value: Uint32Array) => vector('uint', value)],
  ['Float64Array', (_, value: Float64Array) => vector('double', value)],
]);

function convert(progress: Progress, value: unknown): SolValue {
  if (typeof value === 'number') return isInt(value) ? { type: 'int', value } : value;
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? refuse(progress, 'a bigint') : (value as SolValue);
  const { numbers, path } = progress;
  const index = numbers.get(value);
  if (index !== undefined) return { type: 'reference', index };
  if (path.length > SOL_LIMITS.depth + 1) throw new TypeError(`SharedObject: data is deeper than ${SOL_LIMITS.depth} levels. Write flatter data.`);
  const kind = kindOf(value);
  const converter = CONVERTERS.get(kind) ?? refuse(progress, `of the kind ${kind}`);
  numbers.set(value, numbers.size); // before what lies in it, which may lead back to it
  return converter(progress, value as never);
}

/**
 * A shared object's data as entries of an AMF3 file: of AMF0's references no reader can be sure, and its numbers take 9 bytes.
 * What occurs twice, or lies within itself, is stored once. Throws a `TypeError` for what can't be stored, with its place.
 */
export function toSolEntries(data: object): SolEntry[] {
  return entriesOf({ numbers: new Map(), path: ['data'] }, data, Object.keys(data));
}
