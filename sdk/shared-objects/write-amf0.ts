import { descend, refuse, toUtf8, within, writeByte, writeBytes, writeDouble, writeMarker, writeU16, writeU32, type ByteOutput } from './byte-output';
import { LARGEST_U16 } from './sol-limits';
import type { SolEntry, SolNode, SolValue } from './sol-value';
import { writeAmf3 } from './write-amf3';

const LARGEST_U32 = 2 ** 32 - 1;

type Writers = { readonly [T in SolNode['type']]?: (output: ByteOutput, node: Extract<SolNode, { type: T }>) => void };

/** A name or a short string: its length in 16 bits, then its bytes. */
export function writeAmf0Name(output: ByteOutput, text: string): void {
  const bytes = toUtf8(text);
  writeU16(output, within(output, bytes.length, LARGEST_U16));
  writeBytes(output, bytes);
}

function writeLong(output: ByteOutput, bytes: Uint8Array): void {
  writeU32(output, bytes.length);
  writeBytes(output, bytes);
}

function writeString(output: ByteOutput, text: string): void {
  const bytes = toUtf8(text);
  const isLong = bytes.length > LARGEST_U16;
  writeMarker(output, isLong ? 12 : 2);
  if (isLong) return writeLong(output, bytes);
  writeU16(output, bytes.length);
  writeBytes(output, bytes);
}

function writeEntries(output: ByteOutput, entries: readonly SolEntry[]): void {
  descend(output);
  for (const { name, value } of entries) {
    writeAmf0Name(output, name);
    writeAmf0(output, value);
  }
  output.depth--;
  writeU16(output, 0);
  writeByte(output, 9);
}

/** The types that AMF0 has; others belong into AMF3. */
const WRITERS: Writers = {
  object(output, { className, entries }) {
    writeMarker(output, className === null ? 3 : 16);
    if (className !== null) writeAmf0Name(output, className);
    writeEntries(output, entries);
  },
  ecma(output, { length, entries }) {
    writeMarker(output, 8);
    writeU32(output, within(output, length, LARGEST_U32));
    writeEntries(output, entries);
  },
  array(output, { items, entries }) {
    if (entries.length) refuse(output, 'value'); // an ecma array has names
    writeMarker(output, 10);
    writeU32(output, items.length);
    descend(output);
    for (const item of items) writeAmf0(output, item);
    output.depth--;
  },
  date(output, { time, zone }) {
    writeMarker(output, 11);
    writeDouble(output, time);
    writeU16(output, zone);
  },
  xml(output, { text }) {
    writeMarker(output, 15);
    writeLong(output, toUtf8(text));
  },
  unsupported: (output) => writeMarker(output, 13),
  reference(output, { index }) {
    writeMarker(output, 7);
    writeU16(output, within(output, index, LARGEST_U16));
  },
  amf3(output, { value }) {
    writeMarker(output, 17);
    writeAmf3(output, value);
  },
};

function writeNode(output: ByteOutput, node: SolNode): void {
  const write = WRITERS[node.type] as ((output: ByteOutput, node: SolNode) => void) | undefined;
  if (!write) refuse(output, 'value');
  write(output, node);
}

/** Writes one value of AMF0 and what lies in it. */
export function writeAmf0(output: ByteOutput, value: SolValue): void {
  switch (typeof value) {
    case 'number':
      writeMarker(output, 0);
      return writeDouble(output, value);
    case 'boolean':
      writeMarker(output, 1);
      return writeByte(output, +value);
    case 'string':
      return writeString(output, value);
    case 'undefined':
      return writeMarker(output, 6);
    default:
      return value ? writeNode(output, value) : writeMarker(output, 5);
  }
}
