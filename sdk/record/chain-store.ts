import { promisifyRequest, type UseStore } from 'idb-keyval';
import type { ChainPoint, HistoryEvent } from '../protocol';
import type { StoredChain } from './find-lost';
import { readPoint } from './is-chain';

/** The key as it lies beside the chain. The private one can be used on this host and never be read, by us neither. */
export interface KeptKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: JsonWebKey;
}

/** The chain in its database: an event by its number, and beside them by name what belongs to all. */
export interface ChainStore {
  /** Seq 0: nothing is there yet. */
  head(): Promise<ChainPoint>;
  /** Appends an event to that head, and removes what is over the limit. False where another tab was first. */
  append(event: HistoryEvent, to: ChainPoint): Promise<boolean>;
  read(): Promise<StoredChain>;
  key(): Promise<KeptKey | undefined>;
  /** Keeps a key in the place of that one. Returns the one that is there afterwards: that of another tab, if it was first. */
  keepKey(key: KeptKey, instead: KeptKey | undefined): Promise<KeptKey>;
  publicKeys(): Promise<JsonWebKey[]>;
}

const numbers = (): IDBKeyRange => IDBKeyRange.bound(1, Number.MAX_SAFE_INTEGER);
const getFrom = <T>(area: IDBObjectStore, key: IDBValidKey): Promise<T | undefined> => promisifyRequest(area.get(key) as IDBRequest<T | undefined>);
const isObject = (value: unknown): value is object => Object(value) === value;
const isSame = (one: ChainPoint, other: ChainPoint): boolean => one.seq === other.seq && one.hash === other.hash;

function isKey(value: unknown): value is KeptKey {
  const { privateKey, publicKey } = Object(value) as { readonly [K in keyof KeptKey]?: unknown };
  return isObject(privateKey) && isObject(publicKey);
}

/** A public key's members that a verifier needs, or nothing for what is no such key. */
function readPublicKey(value: unknown): JsonWebKey[] {
  const { crv, kty, x, y } = Object(value) as JsonWebKey;
  return [crv, kty, x, y].every((text) => typeof text === 'string' && /^[\w-]+$/.test(text)) ? [{ crv, kty, x, y } as JsonWebKey] : [];
}

/** The noted head, unless it is damaged or behind what lies there: then the last event, whatever can be read of it. */
async function headIn(area: IDBObjectStore): Promise<ChainPoint> {
  const [head, cursor] = await Promise.all([getFrom<unknown>(area, 'head'), promisifyRequest(area.openCursor(numbers(), 'prev'))]);
  const noted = readPoint(head);
  const last = { seq: (cursor?.key ?? 0) as number, hash: readPoint(cursor?.value)?.hash ?? null };
  return noted && noted.seq >= last.seq ? noted : last;
}

/** Removes the oldest events, and notes the last of them: what is kept begins with a link to it. */
async function prune(area: IDBObjectStore, upTo: number): Promise<void> {
  if (upTo < 1) return;
  const event = readPoint(await getFrom<unknown>(area, upTo));
  area.put({ seq: upTo, hash: event?.hash ?? null }, 'checkpoint');
  area.delete(IDBKeyRange.bound(1, upTo));
}

const ended = ({ transaction }: IDBObjectStore): Promise<void> => promisifyRequest<void>(transaction);

const keysIn = (area: IDBObjectStore): Promise<number[]> => promisifyRequest(area.getAllKeys(numbers()) as IDBRequest<number[]>);
const valuesIn = (area: IDBObjectStore): Promise<unknown[]> => promisifyRequest(area.getAll(numbers()) as IDBRequest<unknown[]>);

/** Everything at one moment. */
async function readIn(area: IDBObjectStore): Promise<StoredChain> {
  const [keys, values, head, checkpoint] = await Promise.all([keysIn(area), valuesIn(area), getFrom<unknown>(area, 'head'), getFrom<unknown>(area, 'checkpoint')]);
  return { keys, values, head, checkpoint };
}

/** Each value by itself: one that the browser can't read any more takes no other with it. */
async function readEach(store: UseStore): Promise<StoredChain> {
  const read = (key: IDBValidKey): Promise<unknown> => store('readonly', (area) => getFrom<unknown>(area, key)).catch(() => undefined);
  const head = await read('head');
  const keys = await store('readonly', keysIn);
  return { keys, head, values: await Promise.all(keys.map(read)), checkpoint: await read('checkpoint') };
}

/** `limit`: how many events are kept. */
export function createChainStore(store: UseStore, limit: number): ChainStore {
  const one = (key: string): Promise<unknown> => store('readonly', (area) => getFrom<unknown>(area, key));
  const key = async (): Promise<KeptKey | undefined> => {
    const kept = await one('key');
    return isKey(kept) ? kept : undefined;
  };
  return {
    key,
    publicKeys: async () => [await one('keys').catch(() => [])].flat().flatMap(readPublicKey),
    head: () => store('readonly', headIn),
    append: (event, to) =>
      store('readwrite', async (area) => {
        if (!isSame(await headIn(area), to)) return false;
        area.put(event, event.seq);
        area.put({ seq: event.seq, hash: event.hash }, 'head');
        await prune(area, event.seq - limit);
        await ended(area);
        return true;
      }),
    read: () => store('readonly', readIn).catch(() => readEach(store)),
    keepKey: (made, instead) =>
      store('readwrite', async (area) => {
        const there = await getFrom<unknown>(area, 'key');
        if (isKey(there) && there.publicKey.x !== instead?.publicKey.x) return there;
        const list = [await getFrom<unknown>(area, 'keys')].flat().flatMap(readPublicKey);
        area.put(made, 'key');
        area.put([...list, made.publicKey], 'keys');
        await ended(area);
        return made;
      }),
  };
}
