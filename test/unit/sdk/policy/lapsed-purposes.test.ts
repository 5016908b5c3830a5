import * as fc from 'fast-check';
import type { PolicyChange } from '../../../../sdk/protocol';
import { lapsedPurposes, type LapseQuestion } from '../../../../sdk/policy/lapsed-purposes';

const at = (text: string): number => Date.parse(text);
const DAY = 86_400_000;

const BASE: PolicyChange = { version: '1', date: '2025-01-01', kind: 'material' };
const EDITORIAL: PolicyChange = { version: '2', date: '2026-02-01', kind: 'editorial' };
const NOTICE: PolicyChange = { version: '2', date: '2026-02-01', kind: 'notice' };
const ANALYTICS: PolicyChange = { version: '2', date: '2026-02-01', kind: 'material', purposes: ['analytics'] };
const MATERIAL: PolicyChange = { version: '2', date: '2026-02-01', kind: 'material' };
const CONTROLLER: PolicyChange = { version: '2', date: '2026-02-01', kind: 'controller', effective: '2026-04-01' };

/** Analytics and preferences granted, advertising refused, in January; asked in March under version 2, which came by one change. */
const ask = (change: PolicyChange | null, changes: Partial<LapseQuestion> = {}) =>
  lapsedPurposes({
    record: { time: at('2026-01-31T12:00Z'), policyVersion: '1', purposes: { analytics: true, preferences: true, advertising: false }, vendors: {} },
    policyVersion: change ? '2' : '1',
    changes: change ? [BASE, change] : [BASE],
    now: at('2026-03-01'),
    reask: { refusal: 6, acceptance: 12 },
    ...changes,
  });

const ALL_STANDS = { purposes: { analytics: true, preferences: true, advertising: false }, vendors: {} };

describe('a change of the policy', () => {
  test('that there was none, or an editorial one, is silent', () => {
    expect(ask(null)).toEqual({ kind: 'silent', stands: ALL_STANDS });
    expect(ask(EDITORIAL)).toEqual({ kind: 'silent', stands: ALL_STANDS });
  });

  test('of the kind notice is told and changes nothing', () => {
    expect(ask(NOTICE)).toEqual({ kind: 'notice', changes: [NOTICE], stands: ALL_STANDS });
  });

  test('that is material lets the purposes lapse that it names', () => {
    const stands = { purposes: { preferences: true, advertising: false }, vendors: {} };
    expect(ask(ANALYTICS)).toEqual({ kind: 'ask', changes: [ANALYTICS], lapsed: ['analytics'], mayAskAgain: [], stands });
  });

  test.each<PolicyChange>([MATERIAL, { ...ANALYTICS, purposes: [] }, { ...MATERIAL, purposes: 'analytics' } as never, { ...MATERIAL, kind: 'merger' } as never])('that names none, or is of a kind that nobody knows, touches all: %j', (change) => {
    expect(ask(change)).toMatchObject({ kind: 'ask', lapsed: ['analytics', 'preferences'], mayAskAgain: [], stands: { purposes: { advertising: false } } });
  });

  test('that touches only what is refused is told', () => {
    expect(ask({ ...ANALYTICS, purposes: ['advertising'] })).toMatchObject({ kind: 'notice', stands: ALL_STANDS });
  });

  test('of controller is announced until it takes effect, and lets all lapse from that day', () => {
    expect(ask(CONTROLLER, { now: at('2026-04-01') - 1 })).toEqual({ kind: 'notice', changes: [CONTROLLER], stands: ALL_STANDS });
    expect(ask(CONTROLLER, { now: at('2026-04-01') })).toMatchObject({ kind: 'ask', lapsed: ['analytics', 'preferences'] });
  });

  test('of controller without a day, or with one that cannot be read, has taken effect', () => {
    expect(ask({ version: '2', date: '2026-02-01', kind: 'controller' })).toMatchObject({ kind: 'ask', lapsed: ['analytics', 'preferences'] });
    expect(ask({ ...CONTROLLER, effective: 'next spring' })).toMatchObject({ kind: 'ask', lapsed: ['analytics', 'preferences'] });
  });

  test('counts with all that came between', () => {
    const changes: PolicyChange[] = [BASE, EDITORIAL, { ...ANALYTICS, version: '3' }, { ...NOTICE, version: '4' }];
    expect(ask(null, { policyVersion: '4', changes })).toMatchObject({ kind: 'ask', changes: changes.slice(2), lapsed: ['analytics'] });
  });

  test('to or from a version that is not listed lets all lapse', () => {
    for (const changes of [[], [NOTICE], [BASE]]) {
      expect(ask(null, { policyVersion: '2', changes })).toEqual({
        kind: 'ask', changes: [], lapsed: ['analytics', 'preferences'], mayAskAgain: [], stands: { purposes: { advertising: false }, vendors: {} },
      });
    }
  });
});

describe('time', () => {
  test('lets grants lapse after the months of an acceptance, to the moment', () => {
    const end = at('2027-01-31T12:00Z');
    expect(ask(null, { now: end - 1, reask: { refusal: 24, acceptance: 12 } })).toMatchObject({ kind: 'silent' });
    expect(ask(null, { now: end, reask: { refusal: 24, acceptance: 12 } })).toMatchObject({ kind: 'ask', lapsed: ['analytics', 'preferences'], mayAskAgain: [] });
  });

  test('counts months by the calendar: one from 31 January on is 28 February', () => {
    expect(ask(null, { now: at('2026-02-28T11:59Z'), reask: { refusal: 6, acceptance: 1 } })).toMatchObject({ kind: 'silent' });
    expect(ask(null, { now: at('2026-02-28T12:00Z'), reask: { refusal: 6, acceptance: 1 } })).toMatchObject({ kind: 'ask' });
  });

  test('lets a refusal be asked about after its months; until then it stands, and after that too', () => {
    const end = at('2026-07-31T12:00Z');
    expect(ask(null, { now: end - 1 })).toMatchObject({ kind: 'silent' });
    expect(ask(null, { now: end })).toEqual({ kind: 'ask', changes: [], lapsed: [], mayAskAgain: ['advertising'], stands: ALL_STANDS });
  });

  test('a material change asks about no refusal before its months are over', () => {
    expect(ask(MATERIAL, { now: at('2026-07-31T11:59Z') })).toMatchObject({ mayAskAgain: [] });
    expect(ask(MATERIAL, { now: at('2026-07-31T12:00Z') })).toMatchObject({ mayAskAgain: ['advertising'] });
  });

  test('of a record from the future, by more than a day, lets grants lapse and no refusal', () => {
    const time = at('2026-01-31T12:00Z');
    expect(ask(null, { now: time - DAY })).toMatchObject({ kind: 'silent' });
    expect(ask(null, { now: time - DAY - 1 })).toEqual({
      kind: 'ask', changes: [], lapsed: ['analytics', 'preferences'], mayAskAgain: [], stands: { purposes: { advertising: false }, vendors: {} },
    });
  });

  test('that is no time, or months that are no number, let grants lapse and no refusal', () => {
    expect(ask(null, { now: NaN })).toMatchObject({ lapsed: ['analytics', 'preferences'], mayAskAgain: [] });
    expect(ask(null, { reask: { refusal: NaN, acceptance: NaN } })).toMatchObject({ lapsed: ['analytics', 'preferences'], mayAskAgain: [] });
  });
});

describe('vendors with an answer of their own', () => {
  const record = { time: at('2026-01-31'), policyVersion: '1', purposes: { advertising: false }, vendors: { video: true, ads: false } };

  test('that were granted lapse with any material change, by time, and with an unknown version; refused ones stay', () => {
    for (const outcome of [ask(ANALYTICS, { record }), ask(null, { record, now: at('2030-01-01') }), ask(null, { record, policyVersion: '7' })]) expect(outcome.stands.vendors).toEqual({ ads: false });
  });

  test('stay through all else', () => {
    expect(ask(NOTICE, { record }).stands.vendors).toEqual({ video: true, ads: false });
  });
});

test('`necessary` does not lapse, and is never asked about', () => {
  const damaged = { time: 0, policyVersion: '1', purposes: { necessary: false }, vendors: {} };
  expect(ask(null, { record: damaged })).toMatchObject({ kind: 'silent' });
  const record = { time: 0, policyVersion: '1', purposes: { necessary: true }, vendors: {} };
  expect(ask(MATERIAL, { record })).toMatchObject({ kind: 'notice', stands: { purposes: { necessary: true } } });
});

describe('whatever comes together', () => {
  const purpose = fc.constantFrom('preferences', 'analytics', 'advertising', 'research', '__proto__');
  const version = fc.constantFrom('1', '2', '3', '4');
  const date = fc.constantFrom('2025-12-01', '2026-03-01', '2027-01-01', 'soon', '');
  const change = fc.record(
    { version, date, kind: fc.constantFrom('editorial', 'notice', 'material', 'controller', 'other'), purposes: fc.oneof(fc.array(purpose), fc.anything()), effective: date },
    { requiredKeys: ['version', 'date', 'kind'] },
  ) as unknown as fc.Arbitrary<PolicyChange>;
  const number = fc.oneof(fc.integer({ min: -5, max: 60 }), fc.constantFrom(NaN, Infinity, -Infinity));
  const time = fc.oneof(fc.integer({ min: at('2025-01-01'), max: at('2028-01-01') }), fc.constantFrom(NaN, 0, 9e15));
  /* Damaged records hold other things than yes and no. */
  const answers = fc.dictionary(purpose, fc.oneof(fc.boolean(), fc.constantFrom(1, 'true', null))) as fc.Arbitrary<Record<string, boolean>>;
  const any = fc.record({
    record: fc.record({ time, policyVersion: version, purposes: answers, vendors: answers }),
    policyVersion: version,
    changes: fc.array(change, { maxLength: 6 }),
    now: time,
    reask: fc.record({ refusal: number, acceptance: number }),
  });

  test('no refusal and nothing unanswered becomes a grant, and every refusal stands', () => {
    fc.assert(
      fc.property(any, (question) => {
        const { stands, ...outcome } = lapsedPurposes(question);
        const pairs = [[question.record.purposes, stands.purposes], [question.record.vendors, stands.vendors]] as const;
        for (const [before, after] of pairs) {
          for (const id of Object.keys(after)) expect(after[id]).toBe(before[id]);
          for (const id of Object.keys(before)) if (before[id] === false) expect(Object.hasOwn(after, id) && after[id]).toBe(false);
        }
        if (outcome.kind === 'ask') {
          for (const id of outcome.lapsed) expect([question.record.purposes[id], Object.hasOwn(stands.purposes, id)]).toEqual([true, false]);
          for (const id of outcome.mayAskAgain) expect(stands.purposes[id]).toBe(false);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test('no grant of the future stands', () => {
    fc.assert(
      fc.property(any, (question) => {
        const granted = Object.values(lapsedPurposes(question).stands.purposes).includes(true);
        if (granted) expect(question.record.time).toBeLessThanOrEqual(question.now + DAY);
      }),
      { numRuns: 2_000 },
    );
  });
});
