/** @jest-environment node */
import { webcrypto } from 'node:crypto';
import { deleteDatabase, inDatabase } from './own-database';
import type { Declaration } from '../../../../sdk/protocol';
import { canonicalJson } from '../../../../sdk/record/canonical-json';
import { digest } from '../../../../sdk/record/chain-crypto';
import type { Happened } from '../../../../sdk/record/event-facts';
import { createHistory, type History, type ReadHistory } from '../../../../sdk/record/history';
import { verifyChain } from '../../../../sdk/record/verify-chain';
import { parseDeclaration } from '../../../../sdk/declaration/parse-declaration';
import { sampleConfig } from '../sample-config';
import { copyOf, subtle } from './make-chain';

const declaration: Declaration = parseDeclaration({ ...sampleConfig(), site: { ...sampleConfig().site, policyHash: 'sha256-sample' } });
const open = (limit?: number): History => createHistory({ natives: { original: (native) => native }, declaration, ...(limit && { limit }) });
const unreadable = (text: string): Happened => ({ time: Date.UTC(2026, 10, 25), refusedBySignal: [], text });
const texts = ({ history }: ReadHistory): unknown[] => history.map(({ text }) => text);
const verdict = async (read: ReadHistory) => verifyChain(copyOf(read), subtle);

async function remember(history: History, ...all: readonly string[]): Promise<void> {
  for (const text of all) await history.remember(unreadable(text));
}

beforeAll(() => {
  Object.assign(globalThis, { navigator: {}, location: { origin: 'https://www.dingtalk.test' }, document: { documentElement: { lang: 'en' } } });
});

beforeEach(async () => {
  await deleteDatabase();
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});

test('events come back oldest first, numbered, linked, hashed and signed, with what the site is', async () => {
  const history = open();
  expect(await history.read()).toMatchObject({ history: [], chain: { head: null, checkpoint: null, lost: [], note: null, publicKeys: [] } }); // looking makes no key
  await remember(history, 'a', 'b');
  const read = await history.read();
  expect(read.history).toMatchObject([
    { v: 1, seq: 1, text: 'a', time: '2026-11-25T00:00:00.000Z', policyVersion: '2024-09-09', policyHash: 'sha256-sample', previous: null },
    { v: 1, seq: 2, text: 'b', previous: read.history[0]?.hash },
  ]);
  expect(read.history[0]?.declarationHash).toBe(await digest(subtle, canonicalJson(declaration)));
  expect(read.chain).toMatchObject({ origin: 'https://www.dingtalk.test', head: { seq: 2, hash: read.history[1]?.hash }, publicKeys: [{ kty: 'EC', crv: 'P-256' }] });
  expect(await verdict(read)).toMatchObject({ fault: null, events: 2, unproven: [], isSealed: true });
});

test('the private key can be used and not read', async () => {
  await remember(open(), 'a');
  let kept: { privateKey?: CryptoKey; publicKey?: JsonWebKey } = {};
  await inDatabase((store) => (store.get('key').onsuccess = ({ target }) => void (kept = (target as IDBRequest).result)));
  expect(kept.privateKey).toMatchObject({ type: 'private', extractable: false });
  await expect(subtle.exportKey('jwk', kept.privateKey!)).rejects.toThrow();
  expect(Object.keys(kept.publicKey!).sort()).toEqual(['crv', 'kty', 'x', 'y']);
});

describe('several tabs', () => {
  const both = async (): Promise<ReadHistory> => {
    const tabs = [open(), open(), open()];
    await Promise.all(tabs.flatMap((tab, index) => [1, 2, 3, 4, 5].map((count) => tab.remember(unreadable(`${index} ${count}`)))));
    return tabs[0]!.read();
  };
  const inOrder = (read: ReadHistory, tab: number) => texts(read).filter((text) => String(text).startsWith(String(tab)));

  test('make one chain with one key, without locks', async () => {
    const read = await both();
    expect(read.history.map(({ seq }) => seq)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    expect(inOrder(read, 1)).toEqual(['1 1', '1 2', '1 3', '1 4', '1 5']);
    expect(await verdict(read)).toMatchObject({ fault: null, unproven: [] });
    expect(read.chain.publicKeys).toHaveLength(1);
  });

  test('with locks they take turns, and a lock that somebody keeps stops nobody', async () => {
    const request = jest.fn<Promise<unknown>, [string, object, () => Promise<unknown>]>((_, __, run) => run());
    Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
    expect((await both()).history).toHaveLength(15);
    expect(request).toHaveBeenCalledTimes(15);
    request.mockRejectedValue(new DOMException('in vain', 'TimeoutError'));
    await remember(open(), 'x');
    expect((await open().read()).history).toHaveLength(16);
    Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined });
  });
});

describe('of more events than are kept', () => {
  test('the oldest go, and what is kept verifies from the checkpoint on', async () => {
    const history = open(3);
    await remember(history, 'a', 'b', 'c');
    const before = await history.read();
    expect(before.chain.checkpoint).toBeNull();
    await remember(history, 'd', 'e');
    const read = await history.read();
    expect(texts(read)).toEqual(['c', 'd', 'e']);
    expect(read.chain).toMatchObject({ checkpoint: { seq: 2, hash: before.history[1]?.hash }, lost: [], head: { seq: 5 } });
    expect(await verdict(read)).toMatchObject({ fault: null, unproven: [] });
  });
});

describe('what was damaged', () => {
  const FIVE = ['a', 'b', 'c', 'd', 'e'];

  test.each<[string, (store: IDBObjectStore) => unknown, lost: unknown[], kept: unknown[]]>([
    ['an event is gone', (store) => store.delete(2), [{ from: 2, to: 2 }], ['a', 'c', 'd', 'e']],
    ['events are garbage', (store) => [3, 4].forEach((key) => store.put('garbage', key)), [{ from: 3, to: 4 }], ['a', 'b', 'e']],
    ['an event has what JSON lacks', (store) => (store.get(2).onsuccess = ({ target }) => store.put({ ...(target as IDBRequest).result, script: 7n }, 2)), [{ from: 2, to: 2 }], ['a', 'c', 'd', 'e']],
    ['the first and the last are gone', (store) => [1, 5].forEach((key) => store.delete(key)), [{ from: 1, to: 1 }, { from: 5, to: 5 }], ['b', 'c', 'd']],
    ['an event lies under the number of another', (store) => (store.get(1).onsuccess = ({ target }) => store.put((target as IDBRequest).result, 4)), [{ from: 4, to: 4 }], ['a', 'b', 'c', 'e']],
    ['the head is gone', (store) => store.delete('head'), [], FIVE],
    ['the head is garbage', (store) => store.put({ seq: 'many', hash: 5 }, 'head'), [], FIVE],
    ['the list of keys is gone', (store) => store.delete('keys'), [], FIVE],
    ['all events are gone', (store) => store.delete(IDBKeyRange.bound(1, 9)), [{ from: 1, to: 5 }], []],
  ])('%s: that is said, the rest is kept and verifies, and the chain goes on', async (...[, damage, lost, kept]) => {
    await remember(open(), ...FIVE);
    await inDatabase(damage);
    const read = await open().read();
    expect([read.chain.lost, texts(read)]).toEqual([lost, kept]);
    expect(await verdict(read)).toMatchObject({ fault: null, unproven: [], isSealed: true });
    await remember(open(), 'f');
    const after = await open().read();
    expect(texts(after)).toEqual([...kept, 'f']);
    expect(after.history.at(-1)?.seq).toBe(6);
    expect(await verdict(after)).toMatchObject({ fault: null, unproven: [] });
  });

  test('an event that says something else is not hidden: whoever verifies finds it', async () => {
    await remember(open(), ...FIVE);
    await inDatabase((store) => (store.get(3).onsuccess = ({ target }) => store.put({ ...(target as IDBRequest).result, text: 'forged' }, 3)));
    const read = await open().read();
    expect([read.chain.lost, texts(read)]).toEqual([[], ['a', 'b', 'forged', 'd', 'e']]);
    expect((await verdict(read)).fault).toMatchObject({ kind: 'changed', index: 2 });
  });

  test.each([[(store: IDBObjectStore) => store.put('garbage', 'key')], [(store: IDBObjectStore) => store.put({ privateKey: {}, publicKey: { x: 'no key' } }, 'key')]])('a damaged key is replaced, and the old events verify with the old one', async (damage) => {
    await remember(open(), 'a');
    await inDatabase(damage);
    await remember(open(), 'b');
    const read = await open().read();
    expect(read.chain.publicKeys).toHaveLength(2);
    expect(new Set(read.history.map(({ key }) => key)).size).toBe(2);
    expect(await verdict(read)).toMatchObject({ fault: null, unproven: [] });
  });

  test('a database that was deleted under an open page is made again', async () => {
    const history = open();
    await remember(history, 'a');
    await deleteDatabase();
    await remember(history, 'b');
    const read = await history.read();
    expect(texts(read)).toEqual(['b']);
    expect(await verdict(read)).toMatchObject({ fault: null, unproven: [] });
  });

  test('a database that a stranger made without our store gets it', async () => {
    const stranger = indexedDB.open('dingtalk_consent');
    await new Promise((resolve) => (stranger.onsuccess = resolve));
    stranger.result.close();
    await remember(open(), 'a');
    expect(texts(await open().read())).toEqual(['a']);
  });
});

describe('where something is missing', () => {
  const without = async <T>(crypto: unknown, run: () => Promise<T>): Promise<T> => {
    Object.defineProperty(globalThis, 'crypto', { configurable: true, value: crypto });
    return run().finally(() => Object.defineProperty(globalThis, 'crypto', { configurable: true, value: webcrypto }));
  };

  test('outside secure contexts the chain goes on without hash and signature, and says so', async () => {
    await remember(open(), 'a');
    const read = await without({}, async () => {
      const history = open();
      await remember(history, 'b', 'c');
      return history.read();
    });
    expect(read.history.map(({ seq, hash, signature }) => [seq, !!hash, !!signature])).toEqual([[1, true, true], [2, false, false], [3, false, false]]);
    expect(read.chain).toMatchObject({ note: expect.stringMatching(/no secure context/), key: null, signature: null });
    expect(await verdict(read)).toMatchObject({ fault: null, unproven: [1, 2], isSealed: false });
  });

  test('where keys cannot be made, events are hashed and not signed', async () => {
    const digestOnly = { subtle: { digest: subtle.digest.bind(subtle), generateKey: () => Promise.reject(new DOMException('no', 'NotSupportedError')) } };
    const read = await without(digestOnly, async () => {
      const history = open();
      await remember(history, 'a');
      return history.read();
    });
    expect(read.history).toMatchObject([{ hash: expect.any(String), signature: null, key: null }]);
    expect(read.chain.note).toMatch(/not signed/);
  });

  test('where the browser denies databases, an event rejects and never throws, and an export says it', async () => {
    jest.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const history = open();
    await expect(history.remember(unreadable('a'))).rejects.toThrow('denied');
    expect(await history.read()).toMatchObject({ history: [], chain: { note: expect.stringMatching(/could not be read: SecurityError: denied/), signature: null } });
    jest.restoreAllMocks();
    await remember(history, 'b');
    expect(texts(await history.read())).toEqual(['b']);
  });
});

test('half a surrogate pair in a text costs nobody the event', async () => {
  await remember(open(), 'x\ud800y');
  const read = await open().read();
  expect(texts(read)).toEqual(['x\ufffdy']);
  expect(await verdict(read)).toMatchObject({ fault: null, unproven: [] });
});
