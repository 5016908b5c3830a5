import { fromBase64Url, toBase64Url } from '../lib/base64-url';
import type { ChainInfo, HistoryEvent } from '../protocol';
import { canonicalJson } from './canonical-json';

/* In every browser that has WebCrypto; Ed25519 came to Chromium with 137 only, and one algorithm is one verifier. */
export const KEY_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** What is hashed and signed of an event: all but the hash and the signature. Throws where it has no canonical form. */
export const eventText = ({ hash, signature, ...rest }: HistoryEvent): string => canonicalJson(rest);

/** What is signed of an export's description of its chain. */
export const chainText = ({ signature, ...rest }: ChainInfo): string => canonicalJson(rest);

/** SHA-256 of a text's UTF-8, base64url. */
export const digest = async (subtle: SubtleCrypto, text: string): Promise<string> => toBase64Url(await subtle.digest('SHA-256', bytesOf(text)));

/** Of a public key, by RFC 7638: the required members in canonical form, hashed. */
export const thumbprint = (subtle: SubtleCrypto, { crv, kty, x, y }: JsonWebKey): Promise<string> => digest(subtle, canonicalJson({ crv, kty, x, y }));

export const sign = async (subtle: SubtleCrypto, key: CryptoKey, text: string): Promise<string> => toBase64Url(await subtle.sign(SIGNING, key, bytesOf(text)));

export const importPublicKey = (subtle: SubtleCrypto, { crv, kty, x, y }: JsonWebKey): Promise<CryptoKey> =>
  subtle.importKey('jwk', { crv, kty, x, y } as JsonWebKey, KEY_ALGORITHM, true, ['verify']);

/** Whether it is this key's signature of this text. */
export interface Signed {
  readonly key: CryptoKey;
  readonly signature: string;
  readonly text: string;
}

export async function isSigned(subtle: SubtleCrypto, { key, signature, text }: Signed): Promise<boolean> {
  const bytes = fromBase64Url(signature);
  return !!bytes && subtle.verify(SIGNING, key, bytes, bytesOf(text));
}
