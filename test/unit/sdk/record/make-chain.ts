import { webcrypto } from 'node:crypto';
import type { ChainInfo, EventFacts, HistoryEvent } from '../../../../sdk/protocol';
import { chainText, KEY_ALGORITHM, sign, thumbprint } from '../../../../sdk/record/chain-crypto';
import { sealEvent } from '../../../../sdk/record/seal-event';
import type { Signer } from '../../../../sdk/record/signer';

export const subtle = webcrypto.subtle as SubtleCrypto;

export interface MadeChain {
  readonly history: HistoryEvent[];
  readonly chain: ChainInfo;
}

/** Facts of a choice by the banner; tests change what they are about. */
export const sampleFacts = (changes: Partial<EventFacts> = {}): EventFacts => ({
  time: '2026-11-25T10:00:00.000Z',
  event: 'ConsentGiven',
  record: '8f1a7c52-0000-4000-8000-000000000001',
  locale: 'en',
  variant: 'banner',
  choices: { chosen: { purposes: { analytics: true } }, state: { purposes: { analytics: true }, vendors: {} } },
  signals: { gpc: false },
  source: 'banner',
  script: null,
  text: null,
  erased: null,
  ...changes,
});

export async function makeSigner(): Promise<Signer> {
  const { privateKey, publicKey } = await subtle.generateKey(KEY_ALGORITHM, false, ['sign', 'verify']);
  const jwk = await subtle.exportKey('jwk', publicKey);
  return { id: await thumbprint(subtle, jwk), publicKey: jwk, sign: (text) => sign(subtle, privateKey, text) };
}

export interface ChainOptions {
  readonly signer?: Signer | null;
  readonly crypto?: SubtleCrypto | null;
  readonly declarationHash?: string | null;
}

/** The description of a chain, signed. */
export async function describeChain(changes: Partial<ChainInfo>, signer: Signer | null): Promise<ChainInfo> {
  const chain: ChainInfo = {
    v: 1, origin: 'https://www.dingtalk.test', time: '2026-11-25T11:00:00.000Z', head: null, checkpoint: null, lost: [], publicKeys: signer ? [signer.publicKey] : [],
    key: signer?.id ?? null, note: null, signature: null, ...changes,
  };
  return { ...chain, signature: signer ? await signer.sign(chainText(chain)) : null };
}

/** A chain of these events, as a browser exports it. */
export async function makeChain(facts: readonly EventFacts[], { signer = null, crypto = subtle, declarationHash = null }: ChainOptions = {}): Promise<MadeChain> {
  const history: HistoryEvent[] = [];
  const site = { policyVersion: '2024-09-09', policyHash: null, declarationHash };
  for (const one of facts) {
    const last = history.at(-1);
    history.push(await sealEvent(one, { site, head: { seq: last?.seq ?? 0, hash: last?.hash ?? null }, subtle: crypto, signer }));
  }
  const last = history.at(-1);
  return { history, chain: await describeChain({ head: last ? { seq: last.seq, hash: last.hash } : null }, signer) };
}

/** As it comes out of a file. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
