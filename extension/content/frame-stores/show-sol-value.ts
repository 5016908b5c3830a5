import { isSolNode, type SolEntry, type SolNode, type SolValue } from '../../../sdk/shared-objects/sol-value';

const DEEPEST = 8;
const LONGEST = 2000;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const fields = (entries: readonly SolEntry[], depth: number): string => `{${entries.map(({ name, value }) => `${JSON.stringify(name)}: ${showSolValue(value, depth)}`).join(', ')}}`;
const list = (items: readonly SolValue[], depth: number): string => `[${items.map((item) => showSolValue(item, depth)).join(', ')}]`;

/** One a type, so that a new type does not compile until it can be shown. */
const SHOW: { readonly [T in SolNode['type']]: (node: Extract<SolNode, { type: T }>, depth: number) => string } = {
  int: ({ value }) => String(value),
  object: ({ className, entries }, depth) => `${className ?? ''}${fields(entries, depth)}`,
  ecma: ({ entries }, depth) => fields(entries, depth),
  array: ({ items, entries }, depth) => `${list(items, depth)}${entries.length ? fields(entries, depth) : ''}`,
  date: ({ time }) => `Date(${Number.isNaN(time) ? 'invalid' : new Date(time).toISOString()})`,
  xml: ({ text }) => `XML(${JSON.stringify(text)})`,
  bytes: ({ bytes }) => `ByteArray(${bytes.length})`,
  vector: ({ items }, depth) => `Vector${list(items, depth)}`,
  dictionary: ({ pairs }, depth) => `Dictionary{${pairs.map(({ key, value }) => `${showSolValue(key, depth)} => ${showSolValue(value, depth)}`).join(', ')}}`,
  external: ({ className, value }, depth) => `${className}(${showSolValue(value, depth)})`,
  amf3: ({ value }, depth) => showSolValue(value, depth),
  unsupported: () => 'unsupported',
  reference: ({ index }) => `→ ${index}`, // never followed: few bytes can stand for thousands of millions
};

/** A value of a shared object as a person reads it. Cut where it is long or deep. */
export function showSolValue(value: SolValue, depth = 0): string {
  if (typeof value === 'string') return cut(JSON.stringify(value));
  if (!isSolNode(value)) return String(value);
  if (depth >= DEEPEST) return '…';
  const show = SHOW[value.type] as (node: SolNode, depth: number) => string;
  return cut(show(value, depth + 1));
}
