import fc from 'fast-check';
import type { ConsentView } from '../../../../sdk/consent';
import { decidePurpose } from '../../../../sdk/declaration/decide';
import type { KeyedOptions } from '../../../../sdk/protocol';
import { keyedSignal } from '../../../../sdk/signals/keyed-signal';
import { sampleRecord } from '../sample-record';
import { sampleStanding } from '../sample-standing';

const KEYS = ['a', 'b', 'c'];
const PURPOSES = ['necessary', 'preferences', 'analytics', 'advertising', 'unknown'];

const signal = keyedSignal<KeyedOptions>({ name: 'microsoft-uet', example: { purposes: { analytics: KEYS }, vendor: 'v' }, begin: () => undefined, tell: () => undefined });

/* What a record may hold, damaged ones included. */
const answers = (names: string[]) => fc.dictionary(fc.constantFrom(...names), fc.constantFrom(true, false, 'true', 1, null), { maxKeys: names.length });
const mapping = fc.dictionary(fc.constantFrom(...PURPOSES), fc.subarray(KEYS), { maxKeys: PURPOSES.length });
const standing = fc.record({ record: fc.option(fc.record({ purposes: answers(PURPOSES), vendors: answers(['v', 'w']) })), refusedBySignal: fc.subarray(PURPOSES) });
const vendor = fc.option(fc.constantFrom('v', 'w'), { nil: undefined });

function viewOf({ record, refusedBySignal }: { record: object | null; refusedBySignal: string[] }): ConsentView {
  const now = sampleStanding({ record: record && sampleRecord(record), refusedBySignal, optional: PURPOSES.slice(1) });
  return { allows: (wanted: string | { purpose: string; vendor?: string }) => (typeof wanted === 'string' ? decidePurpose(now, wanted) : decidePurpose(now, wanted.purpose, wanted.vendor)) === 'allow' } as ConsentView;
}

test('a key is granted exactly where some purpose names it and all that do are allowed', () => {
  fc.assert(
    fc.property(standing, mapping, vendor, (now, purposes, of) => {
      const view = viewOf(now);
      const state = signal.stateOf(view, { purposes, ...(of && { vendor: of }) });
      expect(Object.keys(state)).toEqual(KEYS);
      for (const key of KEYS) {
        const naming = PURPOSES.filter((purpose) => purposes[purpose]?.includes(key));
        const refused = naming.filter((purpose) => !view.allows(of ? { purpose, vendor: of } : purpose));
        expect([key, state[key]]).toEqual([key, naming.length && !refused.length ? 'granted' : 'denied']);
      }
    }),
    { numRuns: 500 },
  );
});

test('undecided, nothing but what is necessary is granted, whatever is mapped and whatever a signal says', () => {
  fc.assert(
    fc.property(mapping, fc.subarray(PURPOSES), vendor, (purposes, refusedBySignal, of) => {
      const { necessary = [], ...optional } = purposes;
      const state = signal.stateOf(viewOf({ record: null, refusedBySignal }), { purposes, ...(of && { vendor: of }) });
      const optionalKeys = Object.values(optional).flat();
      for (const key of KEYS) if (optionalKeys.includes(key) || !necessary.includes(key)) expect(state[key]).toBe('denied');
    }),
  );
});

test('begins with every key denied', () => {
  expect(signal.begin({})).toEqual({ a: 'denied', b: 'denied', c: 'denied' });
});
