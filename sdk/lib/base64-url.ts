/** Bytes as base64url without padding (RFC 4648 §5). */
export const toBase64Url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/[+/=]/g, (char) => ({ '+': '-', '/': '_' })[char] ?? '');

/** The bytes, or null for what is no base64url, or not the one way to write them. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
  const bytes = Uint8Array.from(atob(text.replace(/[-_]/g, (char) => (char === '-' ? '+' : '/'))), (char) => char.charCodeAt(0));
  return toBase64Url(bytes.buffer) === text ? bytes : null;
}
