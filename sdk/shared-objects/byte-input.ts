import type { Traits } from './amf3-traits';
import { SolError, type SolFault } from './sol-error';
import { SOL_LIMITS, type SolLimits } from './sol-limits';

/** A file being read. Nothing reads twice, so what it costs is bounded by its bytes. */
export interface ByteInput {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly limits: SolLimits;
  /** Offset of the next byte. */
  at: number;
  /** Values read so far, and how many of them are open around the present one. */
  nodes: number;
  depth: number;
  /** The bytes as text, made when the first string is read. */
  text: string;
  /** AMF3's tables, which run through the whole file. Of objects the number is enough: references are never followed. */
  readonly strings: string[];
  readonly traits: Traits[];
  objects: number;
}

/** A byte order mark is part of a string; bad UTF-8 becomes U+FFFD. */
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const ONE_BYTE = new TextDecoder('latin1');

/** Throws where the file is larger than the limit. */
export function openInput(bytes: Uint8Array, limits = SOL_LIMITS): ByteInput {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const input: ByteInput = { bytes, view, limits, at: 0, nodes: 0, depth: 0, text: '', strings: [], traits: [], objects: 0 };
  return bytes.length > limits.bytes ? fail(input, 'bytes') : input;
}

export function fail(input: ByteInput, fault: SolFault): never {
  throw new SolError(fault, input.at);
}

/** Steps over so many bytes and returns where they start. */
export function take(input: ByteInput, length: number): number {
  const from = input.at;
  if (length > input.bytes.length - from) fail(input, 'end');
  input.at = from + length;
  return from;
}

export const readByte = (input: ByteInput): number => input.bytes[take(input, 1)] as number;
export const readU16 = (input: ByteInput): number => input.view.getUint16(take(input, 2));
export const readU32 = (input: ByteInput): number => input.view.getUint32(take(input, 4));
export const readDouble = (input: ByteInput): number => input.view.getFloat64(take(input, 8));

/** A string of so many bytes. ASCII, which most are, is cut from one text of the whole file: many times faster than decoding each. */
export function readText(input: ByteInput, length: number): string {
  const from = take(input, length);
  const { bytes, at } = input;
  for (let index = from; index < at; index++) if ((bytes[index] as number) > 127) return UTF8.decode(bytes.subarray(from, at));
  if (!input.text) input.text = ONE_BYTE.decode(bytes);
  return input.text.slice(from, at);
}

/** A count of things of at least so many bytes each: more than the file has left can't be true. */
export function checkCount(input: ByteInput, count: number, width = 1): number {
  return count * width > input.bytes.length - input.at ? fail(input, 'count') : count;
}

/** The type of the next value. */
export function readMarker(input: ByteInput): number {
  if (++input.nodes > input.limits.nodes) fail(input, 'nodes');
  return readByte(input);
}

/** Before what lies in a value is read; after it, `depth` goes down again. */
export function descend(input: ByteInput): void {
  if (++input.depth > input.limits.depth) fail(input, 'depth');
}
