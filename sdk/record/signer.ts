import type { ChainStore, KeptKey } from './chain-store';
import { importPublicKey, KEY_ALGORITHM, sign, thumbprint } from './chain-crypto';

/** Signs with this device's key. */
export interface Signer {
  /** The public key's thumbprint. */
  readonly id: string;
  readonly publicKey: JsonWebKey;
  sign(text: string): Promise<string>;
}

async function makeKey(subtle: SubtleCrypto): Promise<KeptKey> {
  const { privateKey, publicKey } = await subtle.generateKey(KEY_ALGORITHM, false, ['sign', 'verify']);
  const { crv, kty, x, y } = await subtle.exportKey('jwk', publicKey);
  return { privateKey, publicKey: { crv, kty, x, y } as JsonWebKey };
}

async function isUsable(subtle: SubtleCrypto, { privateKey, publicKey }: KeptKey): Promise<boolean> {
  return importPublicKey(subtle, publicKey).then(
    () => privateKey instanceof CryptoKey && privateKey.usages.includes('sign'),
    () => false, // what lies there is no key of ours
  );
}

/** The key of this host, made with its first event. One that is damaged is replaced; its public half stays in the list. Null where keys can't be made or kept. */
export async function loadSigner(subtle: SubtleCrypto, store: ChainStore): Promise<Signer | null> {
  try {
    const found = await store.key();
    const kept = found && (await isUsable(subtle, found)) ? found : await store.keepKey(await makeKey(subtle), found);
    return { id: await thumbprint(subtle, kept.publicKey), publicKey: kept.publicKey, sign: (text) => sign(subtle, kept.privateKey, text) };
  } catch (error) {
    console.warn('DingTalkConsent: the history is kept without signatures.', error);
    return null;
  }
}
