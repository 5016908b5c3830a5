/** Characters of a value that are shown: more is neither read nor drawn well. */
const LONGEST = 2000;
const MOST_ENTRIES = 100;
const DEEPEST = 6;

const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

function listed(parts: readonly string[], all: number): string {
  return [...parts, ...(all > parts.length ? [`… ${all - parts.length} more`] : [])].join(', ');
}

const dated = (date: Date): string => `Date(${Number.isNaN(date.getTime()) ? 'invalid' : date.toISOString()})`;
const blob = (tag: string, { size, type }: Blob): string => `${tag}(${size}, ${type || 'no type'})`;

/** What is shown by its type alone, whatever is in it. */
const LEAVES: Readonly<Record<string, (value: never) => string>> = {
  ArrayBuffer: ({ byteLength }: ArrayBuffer) => `ArrayBuffer(${byteLength})`,
  Date: (date: Date) => dated(new Date(Number(date))), // of this world's own class
  Blob: (value: Blob) => blob('Blob', value),
  File: (value: File) => blob(`File ${JSON.stringify(value.name)}`, value),
  RegExp: (value: RegExp) => `/${value.source}/${value.flags}`,
  Error: ({ name, message }: Error) => `${name}: ${message}`,
};

type Show = (inner: unknown) => string;

/** What has values in it: its first ones, then how many more. */
const BRANCHES: Readonly<Record<string, (value: never, show: Show) => string>> = {
  Map: (map: Map<unknown, unknown>, show) => `Map{${listed([...map].slice(0, MOST_ENTRIES).map(([key, one]) => `${show(key)} => ${show(one)}`), map.size)}}`,
  Set: (set: Set<unknown>, show) => `Set{${listed([...set].slice(0, MOST_ENTRIES).map(show), set.size)}}`,
  Array: (array: unknown[], show) => `[${listed(array.slice(0, MOST_ENTRIES).map(show), array.length)}]`,
  Object(fields: Record<string, unknown>, show) {
    const keys = Object.keys(fields);
    return `{${listed(keys.slice(0, MOST_ENTRIES).map((key) => `${JSON.stringify(key)}: ${show(fields[key])}`), keys.length)}}`;
  },
};

function showObject(value: object, depth: number): string {
  const tag = tagOf(value);
  if (ArrayBuffer.isView(value)) return `${tag}(${value.byteLength})`;
  if (LEAVES[tag]) return LEAVES[tag](value as never);
  if (!BRANCHES[tag]) return tag;
  return depth >= DEEPEST ? '…' : BRANCHES[tag](value as never, (inner) => showValue(inner, depth + 1));
}

/** A value as a person reads it, with its types: `{"seen": Date(…), "photo": Blob(512, image/png)}`. Cut where it is long. */
export function showValue(value: unknown, depth = 0): string {
  const text =
    typeof value === 'object' && value !== null ? showObject(value, depth)
    : typeof value === 'string' ? JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value)
    : typeof value === 'bigint' ? `${value}n`
    : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
