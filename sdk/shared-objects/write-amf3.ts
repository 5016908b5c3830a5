import type { Traits } from './amf3-traits';
import { descend, refuse, toUtf8, within, writeByte, writeBytes, writeDouble, writeMarker, writeU32, type ByteOutput } from './byte-output';
import { LARGEST_U29 } from './sol-limits';
import type { SolEntry, SolNode, SolValue, SolVector } from './sol-value';

/** A length, count or header with the bit that says "new, no reference". */
const isNew = (output: ByteOutput, number: number): number => within(output, number, LARGEST_U29) * 2 + 1;

/** In as few bytes as can be: 7 bits each, the fourth has 8. */
function writeU29(output: ByteOutput, value: number): void {
  if (value >= 1 << 21) {
    writeByte(output, (value >> 22) | 128);
    writeByte(output, (value >> 15) | 128);
    writeByte(output, (value >> 8) | 128);
    return writeByte(output, value);
  }
  if (value >= 1 << 14) writeByte(output, (value >> 14) | 128);
  if (value >= 1 << 7) writeByte(output, (value >> 7) | 128);
  writeByte(output, value & 127);
}

function writeCounted(output: ByteOutput, bytes: Uint8Array): void {
  writeU29(output, isNew(output, bytes.length));
  writeBytes(output, bytes);
}

/** The first time in full, then by its number; the empty string has none. */
export function writeAmf3Text(output: ByteOutput, text: string): void {
  const index = output.strings.get(text);
  if (index !== undefined) return writeU29(output, index * 2);
  if (text) output.strings.set(text, output.strings.size);
  writeCounted(output, toUtf8(text));
}

function writeItems(output: ByteOutput, items: readonly SolValue[]): void {
  for (const item of items) writeAmf3(output, item);
}

function writeEntries(output: ByteOutput, entries: readonly SolEntry[]): void {
  for (const { name, value } of entries) {
    if (!name) refuse(output, 'value'); // that is their end
    writeAmf3Text(output, name);
    writeAmf3(output, value);
  }
  writeByte(output, 1);
}

/** The class of an object: the first time in full, then by its number. Bits: external, dynamic; then the number of names. */
function writeTraits(output: ByteOutput, { className, isExternal, isDynamic, names }: Traits): void {
  const key = JSON.stringify([className, isExternal, isDynamic, ...names]);
  const index = output.traits.get(key);
  if (index !== undefined) return writeU29(output, index * 4 + 1);
  output.traits.set(key, output.traits.size);
  writeU29(output, within(output, names.length, LARGEST_U29 >> 4) * 16 + +isDynamic * 8 + +isExternal * 4 + 3);
  writeAmf3Text(output, className);
  for (const name of names) writeAmf3Text(output, name);
}

type Writers = { readonly [T in SolNode['type']]?: (output: ByteOutput, node: Extract<SolNode, { type: T }>) => void };

/** The types with a number in the table of objects: what follows the marker. */
const BODIES: Writers = {
  object(output, { className, entries, sealed, isDynamic }) {
    const own = entries.slice(0, sealed);
    if (own.length < sealed || (!isDynamic && entries.length > sealed)) refuse(output, 'value');
    writeTraits(output, { className: className ?? '', isExternal: false, isDynamic, names: own.map(({ name }) => name) });
    for (const { value } of own) writeAmf3(output, value);
    if (isDynamic) writeEntries(output, entries.slice(sealed));
  },
  external(output, { className, isDynamic, value }) {
    writeTraits(output, { className, isExternal: true, isDynamic, names: [] });
    writeAmf3(output, value);
  },
  array(output, { items, entries }) {
    writeU29(output, isNew(output, items.length));
    writeEntries(output, entries);
    writeItems(output, items);
  },
  date(output, { time }) {
    writeByte(output, 1);
    writeDouble(output, time);
  },
  xml: (output, { text }) => writeCounted(output, toUtf8(text)),
  bytes: (output, { bytes }) => writeCounted(output, bytes),
  vector(output, { of, isFixed, className, items }) {
    writeU29(output, isNew(output, items.length));
    writeByte(output, +isFixed);
    if (of === 'object') {
      writeAmf3Text(output, className);
      return writeItems(output, items);
    }
    const write = of === 'double' ? writeDouble : writeU32;
    for (const item of items) write(output, Number(item));
  },
  dictionary(output, { isWeak, pairs }) {
    writeU29(output, isNew(output, pairs.length));
    writeByte(output, +isWeak);
    for (const { key, value } of pairs) writeItems(output, [key, value]);
  },
};

const VECTORS: readonly SolVector['of'][] = ['int', 'uint', 'double', 'object'];

function markerOf(node: SolNode): number {
  if (node.type === 'xml') return node.isLegacy ? 7 : 11;
  if (node.type === 'vector') return 13 + VECTORS.indexOf(node.of);
  return { object: 10, external: 10, array: 9, date: 8, bytes: 12, dictionary: 17 }[node.type as 'object'];
}

function writeNode(output: ByteOutput, node: SolNode): void {
  if (node.type === 'int') {
    if (node.value !== (node.value << 3) >> 3) refuse(output, 'value');
    writeMarker(output, 4);
    return writeU29(output, node.value & (2 * LARGEST_U29 + 1));
  }
  if (node.type === 'reference') {
    writeMarker(output, output.objects[node.index] ?? refuse(output, 'reference'));
    return writeU29(output, node.index * 2);
  }
  const write = BODIES[node.type] as ((output: ByteOutput, node: SolNode) => void) | undefined;
  if (!write) return refuse(output, 'value');
  const marker = markerOf(node);
  output.objects.push(marker); // before what lies in it, which may refer to it
  writeMarker(output, marker);
  descend(output);
  write(output, node);
  output.depth--;
}

/** Writes one value of AMF3 and what lies in it. */
export function writeAmf3(output: ByteOutput, value: SolValue): void {
  switch (typeof value) {
    case 'number':
      writeMarker(output, 5);
      return writeDouble(output, value);
    case 'boolean':
      return writeMarker(output, value ? 3 : 2);
    case 'string':
      writeMarker(output, 6);
      return writeAmf3Text(output, value);
    case 'undefined':
      return writeMarker(output, 0);
    default:
      return value ? writeNode(output, value) : writeMarker(output, 1);
  }
}
