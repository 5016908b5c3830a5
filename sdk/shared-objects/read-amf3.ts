import type { Traits } from './amf3-traits';
import { checkCount, descend, fail, readByte, readDouble, readMarker, readText, readU32, take, type ByteInput } from './byte-input';
import type { SolEntry, SolNode, SolValue, SolVector } from './sol-value';

/** Classes of Flex that write themselves as one value. Of any other only the class itself knows where its bytes end. */
const WRAPPERS = /^flex\.messaging\.io\.(Array(Collection|List)|(Managed)?ObjectProxy|SerializationProxy)$/;

/** Up to three times 7 bits, each byte but the last with the high bit set, then 8. */
function readU29(input: ByteInput): number {
  let value = 0;
  for (let shift = 0; shift < 3; shift++) {
    const byte = readByte(input);
    value = (value << 7) | (byte & 127);
    if (byte < 128) return value;
  }
  return (value << 8) | readByte(input);
}

/** The empty string has no number in the table. */
export function readAmf3Text(input: ByteInput): string {
  const header = readU29(input);
  if (!(header & 1)) return input.strings[header >> 1] ?? fail(input, 'reference');
  const text = readText(input, checkCount(input, header >> 1));
  if (text) input.strings.push(text);
  return text;
}

/** Named values up to an empty name. */
function readEntries(input: ByteInput): SolEntry[] {
  const entries: SolEntry[] = [];
  for (let name; (name = readAmf3Text(input)); ) entries.push({ name, value: readAmf3(input) });
  return entries;
}

function readItems(input: ByteInput, count: number): SolValue[] {
  const items: SolValue[] = [];
  while (items.length < count) items.push(readAmf3(input));
  return items;
}

/** Bits of the header: are they new ones, external, dynamic; then the number of names. An external class has none. */
function readTraits(input: ByteInput, header: number): Traits {
  if (!(header & 1)) return input.traits[header >> 1] ?? fail(input, 'reference');
  const isExternal = !!(header & 2);
  const names: string[] = [];
  const count = isExternal ? 0 : checkCount(input, header >> 3);
  const traits = { className: readAmf3Text(input), isExternal, isDynamic: !!(header & 4), names };
  while (names.length < count) names.push(readAmf3Text(input));
  input.traits.push(traits);
  return traits;
}

function readObject(input: ByteInput, header: number): SolNode {
  const { className, isExternal, isDynamic, names } = readTraits(input, header);
  if (isExternal) return WRAPPERS.test(className) ? { type: 'external', className, isDynamic, value: readAmf3(input) } : fail(input, 'external');
  const entries: SolEntry[] = [];
  for (const name of names) entries.push({ name, value: readAmf3(input) });
  if (isDynamic) for (const entry of readEntries(input)) entries.push(entry);
  return { type: 'object', className, entries, sealed: names.length, isDynamic };
}

function readVector(input: ByteInput, of: SolVector['of'], count: number): SolVector {
  const isFixed = !!readByte(input);
  const className = of === 'object' ? readAmf3Text(input) : '';
  const items: SolValue[] = of === 'object' ? readItems(input, count) : [];
  const read = of === 'double' ? readDouble : readU32;
  while (items.length < count) items.push(of === 'int' ? read(input) | 0 : read(input));
  return { type: 'vector', of, isFixed, className, items };
}

const numbers =
  (of: SolVector['of'], width: number) =>
  (input: ByteInput, count: number): SolVector =>
    readVector(input, of, checkCount(input, count, width));

function readDictionary(input: ByteInput, count: number): SolNode {
  const isWeak = !!readByte(input);
  const pairs: { key: SolValue; value: SolValue }[] = [];
  while (pairs.length < count) pairs.push({ key: readAmf3(input), value: readAmf3(input) });
  return { type: 'dictionary', isWeak, pairs };
}

function readXml(input: ByteInput, length: number, isLegacy: boolean): SolNode {
  return { type: 'xml', text: readText(input, length), isLegacy };
}

function readBytes(input: ByteInput, length: number): SolNode {
  const from = take(input, length);
  return { type: 'bytes', bytes: input.bytes.slice(from, input.at) };
}

/** By marker, the values that hold nothing, then those with a place in the table of objects and a number: a length, count or header. */
const SIMPLE: readonly ((input: ByteInput) => SolValue)[] = [
  () => undefined,
  () => null,
  () => false,
  () => true,
  (input) => ({ type: 'int', value: (readU29(input) << 3) >> 3 }),
  readDouble,
  readAmf3Text,
];
const NUMBERED: readonly ((input: ByteInput, number: number) => SolNode)[] = [
  (input, length) => readXml(input, length, true),
  (input) => ({ type: 'date', time: readDouble(input), zone: 0 }),
  (input, count) => {
    checkCount(input, count);
    const entries = readEntries(input);
    return { type: 'array', items: readItems(input, count), entries };
  },
  readObject,
  (input, length) => readXml(input, length, false),
  readBytes,
  numbers('int', 4),
  numbers('uint', 4),
  numbers('double', 8),
  (input, count) => readVector(input, 'object', checkCount(input, count)),
  (input, count) => readDictionary(input, checkCount(input, count)),
];

/** Reads one value of AMF3 and what lies in it. */
export function readAmf3(input: ByteInput): SolValue {
  const marker = readMarker(input);
  const simple = SIMPLE[marker];
  if (simple) return simple(input);
  const read = NUMBERED[marker - SIMPLE.length] ?? fail(input, 'marker');
  const header = readU29(input);
  if (!(header & 1)) return header >> 1 < input.objects ? { type: 'reference', index: header >> 1 } : fail(input, 'reference');
  input.objects++; // before what lies in it, which may refer to it
  descend(input);
  const node = read(input, header >> 1);
  input.depth--;
  return node;
}
