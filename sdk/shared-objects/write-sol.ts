import { openOutput, refuse, writeByte, writeBytes, writeU16 } from './byte-output';
import type { SolFile } from './sol-value';
import { writeAmf0, writeAmf0Name } from './write-amf0';
import { writeAmf3, writeAmf3Text } from './write-amf3';

/** Magic, room for the size, `TCSO` and its constant. */
const START = new Uint8Array([0, 0xbf, 0, 0, 0, 0, 0x54, 0x43, 0x53, 0x4f, 0, 4, 0, 0, 0, 0]);

/**
 * Encodes a `.sol` file as Flash Player and Ruffle would: what `readSol` gives for one of theirs becomes the same bytes again.
 * Throws a `SolError` for what the format can't hold: types of the other version, names beyond 65,535 bytes (AMF0), data that
 * goes round in a circle instead of by reference.
 */
export function writeSol({ name, version, entries }: Pick<SolFile, 'name' | 'version' | 'entries'>): Uint8Array {
  const output = openOutput();
  writeBytes(output, START);
  writeAmf0Name(output, name);
  writeU16(output, 0);
  writeByte(output, 0);
  writeByte(output, version === 0 || version === 3 ? version : refuse(output, 'version'));
  const [writeName, write] = version ? [writeAmf3Text, writeAmf3] : [writeAmf0Name, writeAmf0];
  for (const entry of entries) {
    writeName(output, entry.name);
    write(output, entry.value);
    writeByte(output, 0);
  }
  output.view.setUint32(2, output.length - 6);
  return output.bytes.slice(0, output.length);
}
