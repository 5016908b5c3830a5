import type { SolEntry, SolNode, SolValue } from './sol-value';

type Table = unknown[];

/** A property of its own, whatever its name: assigning to `__proto__` would do something else. */
export function define(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true });
}

function fill<T extends object>(table: Table, holder: T, entries: readonly SolEntry[]): T {
  for (const { name, value } of entries) define(holder, name, revive(table, value));
  return holder;
}

const ARRAYS = { int: Int32Array, uint: Uint32Array, double: Float64Array };

type Node<T extends SolNode['type']> = Extract<SolNode, { type: T }>;

/** What has no number in AMF3's table of objects. */
function isUnnumbered(node: SolNode): node is Node<'int' | 'reference' | 'amf3' | 'unsupported'> {
  return node.type === 'int' || node.type === 'reference' || node.type === 'amf3' || node.type === 'unsupported';
}

function reviveUnnumbered(table: Table, node: Node<'int' | 'reference' | 'amf3' | 'unsupported'>): unknown {
  if (node.type === 'int') return node.value;
  return node.type === 'reference' ? table[node.index] : undefined;
}

function reviveInside(table: Table, holder: unknown, node: SolNode): void {
  if (node.type === 'object' || node.type === 'array') fill(table, holder as object, node.entries);
  if (node.type === 'array' || (node.type === 'vector' && node.of === 'object')) node.items.forEach((item, index) => define(holder as object, String(index), revive(table, item)));
  if (node.type === 'dictionary') for (const { key, value } of node.pairs) (holder as Map<unknown, unknown>).set(revive(table, key), revive(table, value));
}

/** What holds a value, empty as yet where it holds others. */
function holderOf(node: SolNode): unknown {
  switch (node.type) {
    case 'array':
      return [];
    case 'date':
      return new Date(node.time);
    case 'xml':
      return node.text;
    case 'bytes':
      return node.bytes;
    case 'dictionary':
      return new Map();
    case 'vector':
      return node.of === 'object' ? [] : ARRAYS[node.of].from(node.items as number[]);
    default:
      return {};
  }
}

function revive(table: Table, value: SolValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isUnnumbered(value)) return reviveUnnumbered(table, value);
  const number = table.length;
  if (value.type === 'external') {
    table.push(undefined);
    return (table[number] = revive(table, value.value));
  }
  const holder = holderOf(value);
  table.push(holder); // before what lies in it, which may lead back to it
  reviveInside(table, holder, value);
  return holder;
}

/** The data of an AMF3 file as a page works with it: what is stored once and referred to is one object again. Of two entries of one name the last counts. */
export const fromSolEntries = (entries: readonly SolEntry[]): Record<string, unknown> => fill([], {}, entries);
