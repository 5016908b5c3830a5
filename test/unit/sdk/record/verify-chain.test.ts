/** @jest-environment node */
import fc from 'fast-check';
import type { ChainInfo, EventFacts, HistoryEvent } from '../../../../sdk/protocol';
import { digest, eventText } from '../../../../sdk/record/chain-crypto';
import type { Signer } from '../../../../sdk/record/signer';
import { verifyChain, type Verdict } from '../../../../sdk/record/verify-chain';
import { copyOf, describeChain, makeChain, makeSigner, sampleFacts, subtle, type MadeChain } from './make-chain';

type Loose = Record<string, unknown>;

let signer: Signer;
const RUNS = { numRuns: 40 };

beforeAll(async () => {
  signer = await makeSigner();
});

/** What is wrong first, as `kind index`. */
async function fault({ history, chain }: { history: readonly unknown[]; chain: ChainInfo }): Promise<string | null> {
  const found = (await verifyChain({ history, chain }, subtle)).fault;
  return found && `${found.kind} ${found.index}`;
}

const facts: fc.Arbitrary<EventFacts> = fc
  .record({
    event: fc.constantFrom('ConsentGiven' as const, 'ConsentWithdrawn' as const, 'ConsentRefused' as const, 'unreadable' as const),
    locale: fc.constantFrom('en', 'zh-CN', null),
    script: fc.option(fc.webUrl()),
    text: fc.option(fc.string({ unit: 'grapheme' })),
    purposes: fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }), fc.boolean()),
  })
  .map(({ purposes, ...rest }) => sampleFacts({ ...rest, choices: { chosen: { purposes }, state: { purposes, vendors: {} } } }));
const chains = (least: number): fc.Arbitrary<EventFacts[]> => fc.array(facts, { minLength: least, maxLength: 8 });
const made = (list: readonly EventFacts[], signed = true): Promise<MadeChain> => makeChain(list, { signer: signed ? signer : null });

/** Checks a property of chains and a position or two in them. */
const check = (least: number, holds: (chain: MadeChain, at: number, to: number) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(chains(least), fc.nat(), fc.nat(), async (list, a, b) => holds(copyOf(await made(list)), a % list.length, b % list.length)), RUNS);

test('a chain that nobody touched verifies, signed or not, and says which it is', () =>
  fc.assert(
    fc.asyncProperty(chains(0), fc.boolean(), async (list, signed) => {
      const verdict: Verdict = await verifyChain(copyOf(await made(list, signed)), subtle);
      expect(verdict).toMatchObject({ fault: null, events: list.length, isSealed: signed, keys: signed ? [signer.id] : [] });
      expect(verdict.unproven).toEqual(signed ? [] : list.map((_, index) => index));
    }),
    RUNS,
  ));

describe('an event that was changed is named', () => {
  /** Every place in an event that holds a value. */
  function leaves(value: unknown, owner: Loose | null, name: string): { owner: Loose; name: string }[] {
    if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, member]) => leaves(member, value as Loose, key));
    return owner ? [{ owner, name }] : [];
  }
  function other(value: unknown, by: number): unknown {
    if (typeof value === 'boolean') return !value;
    if (typeof value === 'number') return value + 1;
    if (typeof value !== 'string' || value === '') return 'x';
    const at = by % value.length;
    return value.slice(0, at) + (value[at] === 'A' ? 'B' : 'A') + value.slice(at + 1);
  }

  test('whichever character, number, yes or no of it it is', () =>
    fc.assert(
      fc.asyncProperty(chains(1), fc.tuple(fc.nat(), fc.nat(), fc.nat()), async (list, [a, b, by]) => {
        const chain = copyOf(await made(list));
        const index = a % list.length;
        const places = leaves(chain.history[index], null, '');
        const { owner, name } = places[b % places.length]!;
        owner[name] = other(owner[name], by);
        const isSignature = name === 'signature' && owner === (chain.history[index] as unknown);
        expect(await fault(chain)).toBe(`${isSignature ? 'signature' : 'changed'} ${index}`);
      }),
      { numRuns: 150 },
    ));

  test('a member more, or one less', () =>
    check(1, async (chain, at) => {
      const without = copyOf(chain);
      delete (without.history[at] as unknown as Loose)['locale'];
      expect(await fault(without)).toBe(`changed ${at}`);
      (chain.history[at] as unknown as Loose)['remark'] = null;
      expect(await fault(chain)).toBe(`changed ${at}`);
    }));

  test('by its signature, where its hash was made anew', () =>
    check(2, async (chain, at) => {
      const event = { ...chain.history[at]!, event: 'ConsentExpired' as const };
      chain.history[at] = { ...event, hash: await digest(subtle, eventText(event)) };
      expect(await fault(chain)).toBe(`signature ${at}`);
    }));

  test('in a chain without signatures by the next one, which names the old hash', async () => {
    const chain = copyOf(await made([sampleFacts(), sampleFacts(), sampleFacts()], false));
    const event = { ...chain.history[1]!, event: 'ConsentExpired' as const };
    chain.history[1] = { ...event, hash: await digest(subtle, eventText(event)) };
    expect(await fault(chain)).toBe('changed 2');
  });

  test('the last one too, by the head', async () => {
    const chain = copyOf(await made([sampleFacts(), sampleFacts()], false));
    const event = { ...chain.history[1]!, event: 'ConsentExpired' as const };
    chain.history[1] = { ...event, hash: await digest(subtle, eventText(event)) };
    expect(await fault(chain)).toBe('changed 1');
  });

  test.each([[null], [7], ['event'], [[]], [{}]])('what is no event at all: %j', async (value) => {
    const { history, chain } = copyOf(await made([sampleFacts(), sampleFacts(), sampleFacts()]));
    expect(await fault({ history: [history[0], value, history[2]], chain })).toBe('changed 1');
  });
});

test('an event that was removed is named, the first and the last too', () =>
  check(1, async (chain, at) => {
    chain.history.splice(at, 1);
    expect(await fault(chain)).toBe(`removed ${at}`);
  }));

describe('an event that was put in is named', () => {
  test('a copy of another one', () =>
    check(1, async (chain, from, to) => {
      chain.history.splice(to, 0, copyOf(chain.history[from]!));
      /* Two that are the same: whichever comes second. */
      expect(await fault(chain)).toBe(`inserted ${to === from ? to + 1 : to}`);
    }));

  test('one of another chain, which has its own number and link', async () => {
    const chain = copyOf(await made([1, 2, 3, 4].map(() => sampleFacts())));
    const stranger = await makeChain([1, 2].map(() => sampleFacts()), { signer: await makeSigner() });
    chain.history.splice(2, 0, stranger.history[1]!);
    expect(await fault(chain)).toBe('inserted 2');
  });

  test('one that fits, made without the key: by its signature', async () => {
    const chain = copyOf(await made([sampleFacts(), sampleFacts(), sampleFacts()]));
    const { history } = await makeChain([sampleFacts(), sampleFacts()], { signer: await makeSigner() });
    const forged = { ...history[1]!, previous: chain.history[0]!.hash };
    chain.history.splice(1, 0, { ...forged, hash: await digest(subtle, eventText(forged)) });
    expect(await fault(chain)).toBe('signature 1');
  });

  test('one after the end', async () => {
    const chain = copyOf(await made([sampleFacts()]));
    const last = chain.history[0]!;
    const event: HistoryEvent = { ...last, seq: 2, id: 'x', key: null, signature: null, previous: last.hash };
    chain.history.push({ ...event, hash: await digest(subtle, eventText(event)) });
    expect(await fault(chain)).toBe('inserted 1');
  });
});

test('two events that have changed places are named by the first', () =>
  check(2, async (chain, one, other) => {
    const [first, second] = [Math.min(one, other), Math.max(one, other)];
    if (first === second) return;
    [chain.history[first], chain.history[second]] = [chain.history[second]!, chain.history[first]!];
    expect(await fault(chain)).toBe(`swapped ${first}`);
  }));

describe('signatures', () => {
  test('one that was taken away with its key is no forged event, but it proves nothing', async () => {
    const chain = copyOf(await made([sampleFacts()]));
    const bare = { ...chain.history[0]!, key: null, signature: null };
    const history = [{ ...bare, hash: await digest(subtle, eventText(bare)) }];
    const head = { seq: 1, hash: history[0]!.hash };
    expect(await verifyChain({ history, chain: await describeChain({ head }, null) }, subtle)).toMatchObject({ fault: null, unproven: [0], isSealed: false });
  });

  test('one that is missing, of a key that is missing, or written another way', async () => {
    const chain = copyOf(await made([sampleFacts(), sampleFacts()]));
    const [first, second] = chain.history as [HistoryEvent, HistoryEvent];
    expect(await fault({ ...chain, history: [first, { ...second, signature: null }] })).toBe('signature 1');
    expect(await fault({ history: chain.history, chain: { ...chain.chain, publicKeys: [] } })).toBe('signature 0');
    expect(await fault({ ...chain, history: [{ ...first, signature: second.signature }, second] })).toBe('signature 0');
    /* 86 characters carry 516 bits for 512: the last four say nothing, and have to be zero. */
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.indexOf(first.signature!.at(-1)!);
    const spare = `${first.signature!.slice(0, -1)}${'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'[last + 1]}`;
    expect(await fault({ ...chain, history: [{ ...first, signature: spare }, second] })).toBe('signature 0');
  });

  test('each key that the chain ever had verifies its own events', async () => {
    const newer = await makeSigner();
    const old = await made([sampleFacts()]);
    const { history } = await makeChain([sampleFacts(), sampleFacts()], { signer: newer });
    const moved = { ...history[1]!, previous: old.history[0]!.hash };
    const text = eventText(moved);
    const second = { ...moved, hash: await digest(subtle, text), signature: await newer.sign(text) };
    const chain = await describeChain({ head: { seq: 2, hash: second.hash }, publicKeys: [signer.publicKey, newer.publicKey] }, newer);
    expect(await verifyChain({ history: [old.history[0], second], chain }, subtle)).toMatchObject({ fault: null, unproven: [], keys: [signer.id, newer.id] });
  });

  test.each(['origin', 'time', 'head', 'checkpoint', 'lost', 'note', 'key'] as const)('what the export says of its chain is signed: %s', async (name) => {
    const { history, chain } = copyOf(await made([sampleFacts(), sampleFacts()]));
    const lies = { origin: 'https://elsewhere.test', time: '2020-01-01T00:00:00.000Z', head: null, checkpoint: { seq: 0, hash: null }, lost: [{ from: 3, to: 9 }], note: 'none', key: null };
    expect(await fault({ history, chain: { ...chain, [name]: lies[name] } })).toBe('signature null');
  });

  test('what has no canonical form was never signed', async () => {
    const { history, chain } = copyOf(await made([sampleFacts()]));
    expect(await fault({ history, chain: { ...chain, note: '\ud800' } })).toBe('signature null');
  });

  test('so nobody can cut the end off and move the head', async () => {
    const { history, chain } = copyOf(await made([sampleFacts(), sampleFacts()]));
    const [first] = history as [HistoryEvent];
    expect(await fault({ history: [first], chain: { ...chain, head: { seq: 1, hash: first.hash } } })).toBe('signature null');
  });
});

describe('checkpoint and losses', () => {
  const six = async (): Promise<MadeChain> => copyOf(await made([1, 2, 3, 4, 5, 6].map(() => sampleFacts())));

  test('a history that begins after a checkpoint verifies from there', async () => {
    const { history, chain } = await six();
    const checkpoint = { seq: 2, hash: history[1]!.hash };
    expect(await fault({ history: history.slice(2), chain: await describeChain({ head: chain.head, checkpoint }, signer) })).toBeNull();
    expect(await fault({ history: history.slice(3), chain: await describeChain({ head: chain.head, checkpoint }, signer) })).toBe('removed 0');
  });

  test('a checkpoint of another chain is named', async () => {
    const { history, chain } = await six();
    expect(await fault({ history: history.slice(2), chain: { ...chain, checkpoint: { seq: 2, hash: history[0]!.hash } } })).toBe('checkpoint 0');
  });

  test('what the browser has lost is no fault, what else is missing is one', async () => {
    const { history, chain } = await six();
    const lost = [{ from: 2, to: 3 }, { from: 6, to: 6 }];
    const kept = [history[0], history[3], history[4]];
    const info = await describeChain({ head: chain.head, lost }, signer);
    expect(await verifyChain({ history: kept, chain: info }, subtle)).toMatchObject({ fault: null, lost, unproven: [] });
    expect(await fault({ history: [history[0], history[4]], chain: info })).toBe('removed 1');
    expect(await fault({ history: [history[0], history[3]], chain: info })).toBe('removed 2');
  });
});
