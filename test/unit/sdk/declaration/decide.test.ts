import * as fc from 'fast-check';
import { decide, decidePurpose, type Standing } from '../../../../sdk/declaration/decide';
import { DEFAULT_PURPOSES, NECESSARY, type Decision, type Entry } from '../../../../sdk/protocol';
import { sampleRecord } from '../sample-record';
import { sampleStanding } from '../sample-standing';

const entryOf = (purpose: string, more: Partial<Entry> = {}): Entry => ({ kind: 'cookie', name: 'x', purpose, lifetime: 'session', data: [], ...more });
const standing = sampleStanding;
const chosen = (purposes: Record<string, boolean>, vendors: Record<string, boolean> = {}) => standing({ record: sampleRecord({ purposes, vendors }) });

describe('a declared entry', () => {
  test.each<[string, Standing, Decision]>([
    ['waits while nobody chose', standing(), 'hold'],
    ['is allowed where its purpose is', chosen({ analytics: true }), 'allow'],
    ['is refused where its purpose is', chosen({ analytics: false }), 'deny'],
    ['waits where the choice says nothing of its purpose', chosen({ advertising: true }), 'hold'],
    ['is refused where its vendor is, though the purpose is allowed', chosen({ analytics: true }, { metrics: false }), 'deny'],
    ['is allowed where another vendor is refused', chosen({ analytics: true }, { other: false }), 'allow'],
    ['is allowed by the rule of a region while nobody chose', standing({ granted: ['analytics'] }), 'allow'],
    ['is refused where the choice says so, whatever the rule of the region', { ...chosen({ analytics: false }), granted: ['analytics'] }, 'deny'],
    ['is refused by a signal that the rule of a region would not ask for', standing({ granted: ['analytics'], refusedBySignal: ['analytics'] }), 'deny'],
    ['waits again where what was allowed has lapsed', { ...chosen({ analytics: true }), lapsed: ['analytics'] }, 'hold'],
    ['waits again where its vendor alone was allowed and that has lapsed', { ...chosen({}, { metrics: true }), lapsed: ['analytics'] }, 'hold'],
    ['stays refused where a refusal may be asked for again', { ...chosen({ analytics: false }), lapsed: ['analytics'] }, 'deny'],
    ['is refused where it is locked, whatever was chosen or the rule', { ...chosen({ analytics: true }), locked: ['analytics'], granted: ['analytics'] }, 'deny'],
    ['is refused by a signal until the visitor answers', standing({ refusedBySignal: ['analytics'] }), 'deny'],
    ['is allowed against a signal by the visitor’s own choice', { ...chosen({ analytics: true }), refusedBySignal: ['analytics'] }, 'allow'],
    ['is nothing to what undeclared writes may do', standing({ undeclared: 'allow' }), 'hold'],
  ])('%s', (_, how, expected) => expect(decide(entryOf('analytics', { vendor: 'metrics' }), how)).toBe(expected));

  test('is refused at once instead of waiting where it says so', () => {
    expect(decide(entryOf('analytics', { whileHeld: 'reject' }), standing())).toBe('deny');
    expect(decide(entryOf('analytics', { whileHeld: 'reject' }), chosen({ analytics: true }))).toBe('allow');
  });

  test('that is necessary needs no choice', () => {
    expect(decide(entryOf(NECESSARY), standing())).toBe('allow');
    expect(decide(entryOf(NECESSARY), chosen({ necessary: false }))).toBe('allow');
  });
});

describe('what nobody declares', () => {
  test.each<[string, Standing, Decision]>([
    ['waits while nobody chose', standing(), 'hold'],
    ['waits after a full accept: no one said what it is for', chosen({ preferences: true, analytics: true, advertising: true }), 'hold'],
    ['is refused once anything is', chosen({ preferences: true, analytics: true, advertising: false }), 'deny'],
    ['goes through where the site allows it', standing({ undeclared: 'allow' }), 'allow'],
    ['goes through where the site only wants a report', standing({ undeclared: 'report' }), 'allow'],
  ])('%s', (_, how, expected) => expect(decide(null, how)).toBe(expected));
});

/** What a record read from outside may hold, right or damaged. */
const purposeIds = fc.constantFrom(...DEFAULT_PURPOSES, 'research', 'toString', '__proto__');
const answers = fc.oneof(fc.boolean(), fc.constantFrom<unknown>('true', 1, null, {}, [], 'yes')) as fc.Arbitrary<boolean>;
const records = fc.record({ purposes: fc.dictionary(purposeIds, answers), vendors: fc.dictionary(fc.constantFrom('metrics', 'other', ''), answers) }).map(sampleRecord);
const entries = fc.record(
  { kind: fc.constant('cookie' as const), name: fc.constant('x'), purpose: purposeIds, lifetime: fc.constant('session'), data: fc.constant([]), vendor: fc.constantFrom('metrics', 'other'), whileHeld: fc.constantFrom('pending' as const, 'reject' as const) },
  { requiredKeys: ['kind', 'name', 'purpose', 'lifetime', 'data'] },
) as fc.Arbitrary<Entry>;
const signals = fc.array(purposeIds, { maxLength: 3 });

test('without a record nothing but necessary is allowed', () => {
  fc.assert(
    fc.property(fc.option(entries), signals, (entry, refusedBySignal) => {
      if (entry?.purpose === NECESSARY) return;
      expect(decide(entry, standing({ refusedBySignal }))).not.toBe('allow');
    }),
  );
});

test('only a plain true allows', () => {
  fc.assert(
    fc.property(entries, records, signals, (entry, record, refusedBySignal) => {
      if (entry.purpose === NECESSARY || decide(entry, standing({ record, refusedBySignal })) !== 'allow') return;
      const own = entry.vendor === undefined ? undefined : record.vendors[entry.vendor];
      expect(own ?? record.purposes[entry.purpose]).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a refused vendor is refused whatever its purpose says', () => {
  fc.assert(
    fc.property(entries, records, signals, (entry, record, refusedBySignal) => {
      fc.pre(entry.purpose !== NECESSARY && entry.vendor !== undefined);
      const refusing = { ...record, vendors: { ...record.vendors, [`${entry.vendor}`]: false } };
      expect(decide(entry, standing({ record: refusing, refusedBySignal }))).toBe('deny');
    }),
  );
});

test('a vendor that is allowed by itself needs no purpose, and no other vendor gets anything from it', () => {
  const alone = { purposes: { advertising: false }, vendors: { metrics: true } };
  const of = (vendor?: string) => decide({ kind: 'cookie', name: 'x', purpose: 'advertising', lifetime: 'session', data: [], ...(vendor && { vendor }) }, standing({ record: sampleRecord(alone) }));
  expect([of('metrics'), of('other'), of()]).toEqual(['allow', 'deny', 'deny']);
});

const STRENGTH: Record<Decision, number> = { deny: 0, hold: 1, allow: 2 };

test('refusing one thing more never lets anything more through', () => {
  fc.assert(
    fc.property(fc.option(entries), records, purposeIds, fc.option(fc.constantFrom('metrics', 'other')), (...[entry, record, purpose, vendor]) => {
      const before = standing({ record });
      const tighter = { ...record, purposes: { ...record.purposes, [purpose]: false }, vendors: vendor ? { ...record.vendors, [vendor]: false } : record.vendors };
      expect(STRENGTH[decide(entry, { ...before, record: tighter })]).toBeLessThanOrEqual(STRENGTH[decide(entry, before)]);
    }),
    { numRuns: 2000 },
  );
});

test('a decision changes nothing it is made of', () => {
  const how = chosen({ analytics: true });
  Object.freeze(how);
  expect(decidePurpose(how, 'analytics')).toBe('allow');
  expect(decidePurpose(how, 'analytics')).toBe('allow');
});
