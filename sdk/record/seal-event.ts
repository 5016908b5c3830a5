import type { ChainPoint, EventFacts, HistoryEvent } from '../protocol';
import { digest, eventText } from './chain-crypto';
import type { Signer } from './signer';

/** What an event says of the site. */
export type SiteFacts = Pick<HistoryEvent, 'policyVersion' | 'policyHash' | 'declarationHash'>;

export interface Linking {
  readonly site: SiteFacts;
  /** The event before; seq 0 for none. */
  readonly head: ChainPoint;
  /** Null where the browser has no WebCrypto: then nothing is hashed or signed. */
  readonly subtle: SubtleCrypto | null;
  readonly signer: Signer | null;
}

/* randomUUID is missing outside secure contexts. */
const randomId = (): string => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;

/** Halves of surrogate pairs, which have no canonical form, as the mark of what can't be read. */
const whole = <T>(facts: T): T => JSON.parse(JSON.stringify(facts), (_, value: unknown) => (typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value)) as T;

/** Facts as the next event of a chain. */
export async function sealEvent(facts: EventFacts, { site, head, subtle, signer }: Linking): Promise<HistoryEvent> {
  const event: HistoryEvent = { v: 1, seq: head.seq + 1, id: randomId(), ...whole({ ...facts, ...site }), key: signer?.id ?? null, previous: head.hash, hash: null, signature: null };
  if (!subtle) return event;
  const text = eventText(event);
  const [hash, signature] = await Promise.all([digest(subtle, text), signer?.sign(text) ?? null]);
  return { ...event, hash, signature };
}
