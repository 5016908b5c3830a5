import type { ChainInfo, ChainPoint, HistoryEvent, LostRange } from '../protocol';
import { chainText, digest, eventText, importPublicKey, isSigned, thumbprint } from './chain-crypto';
import type { Fault } from './fault';
import { isEvent } from './is-chain';
import { linkFault, type Expected } from './link-fault';

export interface Verdict {
  /** Null: every link that can be checked holds. */
  readonly fault: Fault | null;
  readonly events: number;
  /** Positions of events that carry no hash or no signature: nothing proves them. */
  readonly unproven: readonly number[];
  /** Whether the description of the chain is signed, and so the end and the gaps of the history are proven. */
  readonly isSealed: boolean;
  readonly lost: readonly LostRange[];
  /** Thumbprints of the keys that have signed. Whose they are, no file can tell. */
  readonly keys: readonly string[];
}

export interface ChainExport {
  readonly history: readonly unknown[];
  readonly chain: ChainInfo;
}

type Keys = ReadonlyMap<string, CryptoKey>;

async function readKeys(subtle: SubtleCrypto, publicKeys: readonly JsonWebKey[]): Promise<Keys> {
  const keys = new Map<string, CryptoKey>();
  for (const key of publicKeys) {
    const imported = await importPublicKey(subtle, key).catch(() => null); // signatures of what is no key fail below, by their event
    if (imported) keys.set(await thumbprint(subtle, key), imported);
  }
  return keys;
}

const isIn = (lost: readonly LostRange[], first: number, last: number): boolean => lost.some(({ from, to }) => from <= first && to >= last);

async function signatureFault(subtle: SubtleCrypto, event: HistoryEvent, keys: Keys): Promise<string | null> {
  if (event.key === null && event.signature === null) return null;
  if (event.key === null || event.signature === null) return 'has a key and no signature, or a signature and no key';
  const key = keys.get(event.key);
  if (!key) return 'is signed with a key that the export does not have';
  return (await isSigned(subtle, { key, signature: event.signature, text: eventText(event) })) ? null : 'has a signature of something else';
}

async function isDescriptionSigned(subtle: SubtleCrypto, chain: ChainInfo, keys: Keys): Promise<boolean> {
  const key = chain.key === null ? undefined : keys.get(chain.key);
  return !!key && chain.signature !== null && isSigned(subtle, { key, signature: chain.signature, text: chainText(chain) });
}

/** The description: what it says was there, and who signed it. */
async function chainFault(subtle: SubtleCrypto, chain: ChainInfo, keys: Keys): Promise<Fault | null> {
  const { key, signature } = chain;
  if (key === null && signature === null) return null;
  const holds = await isDescriptionSigned(subtle, chain, keys).catch(() => false); // without a canonical form it was never signed
  return holds ? null : { kind: 'signature', index: null, text: 'What the export says of its chain (origin, time, head, checkpoint, lost events, keys) is not what was signed.' };
}

async function eventFault(subtle: SubtleCrypto, { event, index, keys }: { event: HistoryEvent; index: number; keys: Keys }): Promise<Fault | null> {
  const wrong = await signatureFault(subtle, event, keys);
  return wrong ? { kind: 'signature', index, text: `Event ${event.seq} ${wrong}: it was changed or put in by somebody without the key.` } : null;
}

const unreadable = (index: number): Fault => ({ kind: 'changed', index, text: 'This is no event any more: a field is missing or has a value that no event has.' });

/** The end of the history beside what was noted as its end. */
function endFault(events: readonly HistoryEvent[], { head, lost }: ChainInfo, { seq }: Expected): Fault | null {
  if (!head) return null;
  const beyond = events.findIndex((event) => event.seq > head.seq);
  if (beyond >= 0) return { kind: 'inserted', index: beyond, text: `The last event was ${head.seq}; this one does not belong here.` };
  if (head.seq >= seq && !isIn(lost, seq, head.seq)) return { kind: 'removed', index: events.length, text: `The history ends before event ${head.seq}, which was the last one.` };
  const last = events.at(-1);
  const isOther = last?.seq === head.seq && last.hash !== head.hash;
  return isOther ? { kind: 'changed', index: events.length - 1, text: `Event ${head.seq} is not the one that was appended last.` } : null;
}

/** The first event that is kept. What a checkpoint could not read of the one before it can't be compared. */
const afterCheckpoint = (checkpoint: ChainPoint | null): Expected =>
  checkpoint ? { seq: checkpoint.seq + 1, previous: checkpoint.hash, isGap: checkpoint.hash === null } : { seq: 1, previous: null, isGap: false };

async function firstFault(subtle: SubtleCrypto, { history, chain }: ChainExport, keys: Keys): Promise<Fault | null> {
  const broken = history.findIndex((event) => !isEvent(event));
  const events = (broken < 0 ? history : history.slice(0, broken)) as readonly HistoryEvent[];
  const hashes = await Promise.all(events.map(async (event) => (event.hash === null ? null : digest(subtle, eventText(event)))));
  const { checkpoint } = chain;
  let expected = afterCheckpoint(checkpoint);
  for (const [index, event] of events.entries()) {
    if (event.seq > expected.seq && isIn(chain.lost, expected.seq, event.seq - 1)) expected = { seq: event.seq, previous: null, isGap: true };
    const fault = linkFault({ events, hashes, index, expected, checkpoint }) ?? (await eventFault(subtle, { event, index, keys }));
    if (fault) return fault;
    expected = { seq: event.seq + 1, previous: event.hash, isGap: false };
  }
  if (broken >= 0) return unreadable(broken);
  return endFault(events, chain, expected);
}

/**
 * Checks a history offline: that each event is what was hashed and signed, that each names the one before it, and that nothing is
 * missing but what the signed description calls lost or removed to make room. Names the first fault. Pure: all it uses is the platform's `subtle`.
 */
export async function verifyChain({ history, chain }: ChainExport, subtle: SubtleCrypto): Promise<Verdict> {
  const keys = await readKeys(subtle, chain.publicKeys);
  const fault = (await firstFault(subtle, { history, chain }, keys)) ?? (await chainFault(subtle, chain, keys));
  const unproven = history.flatMap((event, index) => (isEvent(event) && event.hash !== null && event.signature !== null ? [] : [index]));
  return { fault, events: history.length, unproven, isSealed: chain.signature !== null, lost: chain.lost, keys: [...keys.keys()] };
}
