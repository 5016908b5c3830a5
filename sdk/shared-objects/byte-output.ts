import { SolError, type SolFault } from './sol-error';
import { SOL_LIMITS } from './sol-limits';

/** A file being written. */
export interface ByteOutput {
  bytes: Uint8Array;
  view: DataView;
  /** Bytes written so far. */
  length: number;
  /** Values written so far, and how many of them are open around the present one: data that goes round in a circle has no end. */
  nodes: number;
  depth: number;
  /** AMF3's tables, which run through the whole file: numbers by string and by class, and each object's marker. */
  readonly strings: Map<string, number>;
  readonly traits: Map<string, number>;
  readonly objects: number[];
}

const UTF8 = new TextEncoder();
const FIRST_SIZE = 256;

export function openOutput(): ByteOutput {
  const bytes = new Uint8Array(FIRST_SIZE);
  return { bytes, view: new DataView(bytes.buffer), length: 0, nodes: 0, depth: 0, strings: new Map(), traits: new Map(), objects: [] };
}

export function refuse(output: ByteOutput, fault: SolFault): never {
  throw new SolError(fault, output.length);
}

/** Makes room for so many bytes and returns where they start. */
function extend(output: ByteOutput, by: number): number {
  const from = output.length;
  const length = from + by;
  if (length > SOL_LIMITS.bytes) refuse(output, 'bytes');
  if (length > output.bytes.length) {
    const { bytes } = output;
    output.bytes = new Uint8Array(length * 2);
    output.bytes.set(bytes);
    output.view = new DataView(output.bytes.buffer);
  }
  output.length = length;
  return from;
}

export function writeByte(output: ByteOutput, value: number): void {
  const at = extend(output, 1);
  output.bytes[at] = value;
}

export function writeU16(output: ByteOutput, value: number): void {
  const at = extend(output, 2);
  output.view.setUint16(at, value);
}

export function writeU32(output: ByteOutput, value: number): void {
  const at = extend(output, 4);
  output.view.setUint32(at, value);
}

export function writeDouble(output: ByteOutput, value: number): void {
  const at = extend(output, 8);
  output.view.setFloat64(at, value);
}

export function writeBytes(output: ByteOutput, bytes: Uint8Array): void {
  const at = extend(output, bytes.length);
  output.bytes.set(bytes, at);
}

/** Half of a surrogate pair, which UTF-8 has no bytes for, becomes U+FFFD. */
export const toUtf8 = (text: string): Uint8Array => UTF8.encode(text);

/** What is no more than the format can count. */
export const within = (output: ByteOutput, count: number, largest: number): number => (count > largest ? refuse(output, 'count') : count);

/** The type of the next value. What could not be read again for its size is not written. */
export function writeMarker(output: ByteOutput, marker: number): void {
  if (++output.nodes > SOL_LIMITS.nodes) refuse(output, 'nodes');
  writeByte(output, marker);
}

/** Before what lies in a value is written; after it, `depth` goes down again. */
export function descend(output: ByteOutput): void {
  if (++output.depth > SOL_LIMITS.depth) refuse(output, 'depth');
}
