import type { Natives } from '../natives';
import type { ChainInfo, ConsentRecord, Declaration, EventFacts, HistoryEvent } from '../protocol';
import { canonicalJson } from './canonical-json';
import { chainText, digest } from './chain-crypto';
import { createChainStore } from './chain-store';
import { eventFacts, type Happened } from './event-facts';
import { findLost, type FoundChain } from './find-lost';
import { oneTabAtATime } from './one-tab-at-a-time';
import { openDatabase } from './open-database';
import type { ReceiptFormat, Receipts } from './receipt';
import { sealEvent, type SiteFacts } from './seal-event';
import { loadSigner, type Signer } from './signer';

/** How many events a host keeps: two choices a day for seven years. Older ones go, and the checkpoint says which was the last of them. */
const KEPT = 5000;
/** Each try is lost to a tab that appended meanwhile, so the chain grows. */
const TRIES = 100;

const NO_CRYPTO = 'No WebCrypto on this page, which is no secure context: events carry neither hash nor signature.';
const NO_KEY = 'This browser could not make or keep a key: events are not signed.';
const EMPTY: FoundChain = { history: [], head: null, checkpoint: null, lost: [] };

/** Events, and what it takes to verify them elsewhere. */
export interface ReadHistory {
  readonly history: readonly HistoryEvent[];
  readonly chain: ChainInfo;
}

export interface History {
  /** Appends what happened, after all that was appended before. Rejects where the browser denies databases. */
  remember(happened: Happened): Promise<void>;
  /** All events of this host that can be read, oldest first. Never rejects: what could not be read, `chain` says. */
  read(): Promise<ReadHistory>;
  /** A receipt of this record, or null where there is nothing to receipt. */
  receipt<F extends ReceiptFormat>(format: F, record: ConsentRecord | null): Promise<Receipts[F] | null>;
}

export interface HistoryOptions {
  readonly natives: Pick<Natives, 'original'>;
  readonly declaration: Declaration;
  readonly limit?: number;
}

async function siteFacts({ site }: Declaration, declarationHash: Promise<string | null>): Promise<SiteFacts> {
  return { policyVersion: site.policyVersion, policyHash: typeof site.policyHash === 'string' ? site.policyHash : null, declarationHash: await declarationHash };
}

/** The chain of this host: append-only, each event linked to the one before and signed with the device's key, where the browser can. */
export function createHistory({ natives, declaration, limit = KEPT }: HistoryOptions): History {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle ?? null; // missing outside secure contexts
  const store = createChainStore(openDatabase(natives.original), limit);
  const declarationHash = Promise.resolve(subtle).then((has) => has && digest(has, canonicalJson({ ...declaration, visitor: {} }))).catch(() => null); // a text without a canonical form
  let signing: Promise<Signer | null> | undefined;
  const signer = (): Promise<Signer | null> => (signing ??= subtle ? loadSigner(subtle, store) : Promise.resolve(null));

  async function link(facts: EventFacts): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const head = await store.head();
      const event = await sealEvent(facts, { site: await siteFacts(declaration, declarationHash), head, subtle, signer: await signer() });
      if (await store.append(event, head)) return;
    }
    throw new Error('other tabs appended all the time');
  }

  async function linkAll(events: readonly EventFacts[]): Promise<void> {
    for (const facts of events) await link(facts);
  }

  async function describe({ history, ...found }: FoundChain, failure: string | null): Promise<ReadHistory> {
    const own = found.head ? await signer() : null; // whoever only looks makes no key
    const kept = await store.publicKeys().catch(() => []);
    const publicKeys = own && !kept.some(({ x }) => x === own.publicKey.x) ? [...kept, own.publicKey] : kept;
    const note = failure ?? (!subtle ? NO_CRYPTO : own || !found.head ? null : NO_KEY);
    const chain: ChainInfo = { v: 1, origin: location.origin, time: new Date().toISOString(), ...found, publicKeys, key: own?.id ?? null, note, signature: null };
    return { history, chain: { ...chain, signature: own ? await own.sign(chainText(chain)).catch(() => null) : null } };
  }

  let queue: Promise<unknown> = Promise.resolve();
  const next = <T>(run: () => Promise<T>): Promise<T> => {
    const ended = queue.then(run);
    queue = ended.catch(() => undefined);
    return ended;
  };
  const read = (): Promise<ReadHistory> =>
    next(() => store.read().then((stored) => describe(findLost(stored), null)).catch((error: unknown) => describe(EMPTY, `The history could not be read: ${String(error)}`)));
  return {
    read,
    receipt: async (format, record) => (await import('./receipt')).makeReceipt(format, { declaration, record, time: new Date(), ...(await read()) }),
    remember: (happened) =>
      next(async () => {
        const events = eventFacts(happened, declaration.language || document.documentElement.lang || null);
        if (events.length) await oneTabAtATime(() => linkAll(events));
      }),
  };
}
