import { createAcknowledge } from '../../../../sdk/deciding/acknowledge';
import { parseDeclaration } from '../../../../sdk/declaration/parse-declaration';
import { resolve } from '../../../../sdk/policy';
import type { ConsentRecord, PolicyChange, Ruling } from '../../../../sdk/protocol';
import { sampleConfig } from '../sample-config';
import { sampleRecord } from '../sample-record';
import { sampleStanding } from '../sample-standing';

const CHANGES: readonly PolicyChange[] = [{ version: '1', date: '2025-01-01', kind: 'editorial' }, { version: '2', date: '2026-01-01', kind: 'notice', summary: 'New address.' }];
const NONE = { preferences: false, analytics: false, advertising: false, research: false };

/** A host under this version, with a visitor who has this record. */
function host(policyVersion: string, record: ConsentRecord, changes = CHANGES) {
  const config = sampleConfig() as { site: object };
  const declaration = parseDeclaration({ ...config, site: { ...config.site, policyVersion }, changes });
  const taken: ConsentRecord[] = [];
  const noted: string[] = [];
  const standing = { record };
  const acknowledge = createAcknowledge({
    declaration,
    standing: () => sampleStanding({ record: standing.record }),
    take(next) {
      if (next) taken.push((standing.record = next));
    },
    tell: () => undefined,
    remember: ({ event }) => void noted.push(String(event)),
  });
  return { acknowledge, taken, noted };
}

const ruling = (changes: Partial<Ruling> = {}): Ruling => ({
  rule: resolve({ region: 'DE', age: 'unknown', audience: 'unknown', signals: [], purposes: [] }),
  granted: [], refusedBySignal: [], lapsed: [], record: null, news: [], isPending: false, ...changes,
});

beforeEach(() => localStorage.clear());

test('a record goes on under the newer version, and the news is told once a host', () => {
  const { acknowledge, taken, noted } = host('2', sampleRecord({ policyVersion: '1', purposes: NONE }));
  expect(acknowledge(ruling({ news: CHANGES.slice(1) }))).toBe(true);
  expect(taken.map(({ policyVersion, purposes }) => [policyVersion, purposes])).toEqual([['2', NONE]]);
  expect(noted).toEqual(['policy-updated', 'notice_shown']);
  expect(acknowledge(ruling({ news: CHANGES.slice(1) }))).toBe(false);
  expect(taken).toHaveLength(1);
});

test('and never under an older one, or one that nobody lists: two open pages would else take turns for ever', () => {
  for (const changes of [CHANGES, []]) {
    const { acknowledge, taken } = host('1', sampleRecord({ policyVersion: '2', purposes: NONE }), changes);
    acknowledge(ruling());
    expect(taken).toEqual([]);
  }
});

test('while a change is only announced, the record stays under the version that was agreed to', () => {
  const { acknowledge, taken } = host('2', sampleRecord({ policyVersion: '1' }));
  expect(acknowledge(ruling({ news: CHANGES.slice(1), isPending: true }))).toBe(true);
  expect(taken).toEqual([]);
});

test('a record that was looked at and still stands is looked at again when the next of its answers can lapse', () => {
  const time = Date.now() - 100 * 86_400_000;
  const { acknowledge, taken } = host('2', sampleRecord({ policyVersion: '2', time, until: Date.now() - 1, purposes: NONE }));
  acknowledge(ruling());
  expect(taken[0]?.until).toBeGreaterThan(Date.now());
  expect(taken[0]?.time).toBe(time);
});

test('what has to be asked again is not acknowledged', () => {
  const { acknowledge, taken } = host('2', sampleRecord({ policyVersion: '1' }));
  expect([acknowledge(ruling({ lapsed: ['analytics'], news: CHANGES.slice(1) })), taken]).toEqual([false, []]);
});
