import { checkCount, descend, fail, readByte, readDouble, readMarker, readText, readU16, readU32, type ByteInput } from './byte-input';
import { readAmf3 } from './read-amf3';
import type { SolEntry, SolObject, SolValue } from './sol-value';

/** An empty name ends the entries only with this behind it: else it is the name of an entry. */
const END = 9;

/** Named values up to the mark of their end. */
function readEntries(input: ByteInput): SolEntry[] {
  const entries: SolEntry[] = [];
  descend(input);
  for (;;) {
    const name = readText(input, readU16(input));
    if (!name && input.bytes[input.at] === END) break;
    entries.push({ name, value: readAmf0(input) });
  }
  input.at++;
  input.depth--;
  return entries;
}

function readItems(input: ByteInput): SolValue[] {
  const items: SolValue[] = [];
  const count = checkCount(input, readU32(input));
  descend(input);
  while (items.length < count) items.push(readAmf0(input));
  input.depth--;
  return items;
}

const readObject = (input: ByteInput, className: string | null): SolObject => ({ type: 'object', className, entries: readEntries(input), sealed: 0, isDynamic: true });

/** By marker, what follows it. The movie clip (4) and the record set (14) are reserved. */
const READERS: readonly (((input: ByteInput) => SolValue) | undefined)[] = [
  readDouble,
  (input) => readByte(input) !== 0,
  (input) => readText(input, readU16(input)),
  (input) => readObject(input, null),
  undefined,
  () => null,
  () => undefined,
  (input) => ({ type: 'reference', index: readU16(input) }),
  (input) => ({ type: 'ecma', length: readU32(input), entries: readEntries(input) }),
  undefined,
  (input) => ({ type: 'array', items: readItems(input), entries: [] }),
  (input) => ({ type: 'date', time: readDouble(input), zone: (readU16(input) << 16) >> 16 }),
  (input) => readText(input, readU32(input)),
  () => ({ type: 'unsupported' }),
  undefined,
  (input) => ({ type: 'xml', text: readText(input, readU32(input)), isLegacy: true }),
  (input) => readObject(input, readText(input, readU16(input))),
  (input) => ({ type: 'amf3', value: readAmf3(input) }),
];

/** Reads one value of AMF0 and what lies in it. */
export function readAmf0(input: ByteInput): SolValue {
  const read = READERS[readMarker(input)];
  return read ? read(input) : fail(input, 'marker');
}
