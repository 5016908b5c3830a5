import { SolError } from './sol-error';

/** Bytes that become text at once: more arguments than some engines can pass are in a whole file. */
const CHUNK = 8192;

/** Bytes in so much base64, without decoding it. */
export function base64Size(text: string): number {
  const padding = text.endsWith('==') ? 2 : +text.endsWith('=');
  return Math.floor((text.length * 3) / 4) - padding;
}

/** Throws a `SolError` for what is no base64. A plain loop: `Uint8Array.from` takes thirty times as long. */
export function fromBase64(base64: string): Uint8Array {
  let text;
  try {
    text = atob(base64);
  } catch {
    throw new SolError('base64', 0);
  }
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/** Standard base64 with padding, as Ruffle keeps shared objects. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK) text += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return btoa(text);
}
