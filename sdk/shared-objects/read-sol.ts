import { fail, openInput, readByte, readText, readU16, readU32, type ByteInput } from './byte-input';
import { readAmf0 } from './read-amf0';
import { readAmf3, readAmf3Text } from './read-amf3';
import { SolError } from './sol-error';
import type { SolLimits } from './sol-limits';
import type { SolEntry, SolFile, SolHeader } from './sol-value';

/** What follows the magic and the size: `TCSO` and its constant. */
const TCSO = [0x5443534f, 0x00040000];

/** Reads up to the values; `size` is that of the whole file. */
export function readHeader(input: ByteInput, size = input.bytes.length): SolHeader {
  const isMagic = readU16(input) === 0xbf;
  const rest = readU32(input);
  const isRight = TCSO.every((word) => readU32(input) === word) && readU16(input) === 0;
  const name = isMagic && isRight ? readText(input, readU16(input)) : fail(input, 'container');
  if (readU16(input) || readByte(input)) fail(input, 'container');
  const version = readByte(input);
  if (version !== 0 && version !== 3) fail(input, 'version');
  return { name, version, size, isSizeRight: rest === size - 6 };
}

/** Reads a whole file from where the input stands; `readSol` does for most. */
export function readSolFrom(input: ByteInput): SolFile {
  const entries: SolEntry[] = [];
  try {
    const header = readHeader(input);
    const [readName, readValue] = header.version ? [readAmf3Text, readAmf3] : [(): string => readText(input, readU16(input)), readAmf0];
    while (input.at < input.bytes.length) {
      const name = readName(input);
      const value = readValue(input);
      if (readByte(input)) fail(input, 'container'); // one 00 after each, the last one too
      entries.push({ name, value });
    }
    return { ...header, entries };
  } catch (error) {
    if (error instanceof SolError) error.entries = entries;
    throw error;
  }
}

/**
 * Decodes a `.sol` file: container, AMF0 and AMF3. Throws a `SolError`, and nothing else, for what is damaged, beyond a limit, or
 * readable by its own class alone; the error's `entries` are those before the fault. Time and memory grow with the bytes of the
 * file and no faster. Sources: Adobe's AMF 0 and AMF 3 specifications, and files that Flash Player and Ruffle wrote.
 */
export const readSol = (bytes: Uint8Array, limits?: SolLimits): SolFile => readSolFrom(openInput(bytes, limits));
