import { base64Size, fromBase64 } from './base64';
import { openInput } from './byte-input';
import { readHeader } from './read-sol';
import type { SolHeader } from './sol-value';

/** Base64 characters up to the length of the name, which are 18 bytes. */
const FIRST = 24;
/** Bytes of a header besides the name. */
const FIXED = 22;

/**
 * What a shared object in local storage says of itself (its text is base64), for a list: reads the first bytes alone, however
 * large it is. Throws a `SolError` where even these are damaged.
 */
export function readSolHeader(text: string): SolHeader {
  const [high = 0, low = 0] = fromBase64(text.slice(0, FIRST)).subarray(16);
  const characters = Math.ceil((FIXED + high * 256 + low) / 3) * 4;
  return readHeader(openInput(fromBase64(text.slice(0, characters))), base64Size(text));
}
