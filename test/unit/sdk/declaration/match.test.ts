import * as fc from 'fast-check';
import { createMatcher } from '../../../../sdk/declaration/match';
import { matchPattern } from '../../../../sdk/lib/match-pattern';
import { ENTRY_KINDS, type Entry, type EntryKind } from '../../../../sdk/protocol';

const entry = (name: string, kind: EntryKind = 'cookie', purpose = 'analytics'): Entry => ({ kind, name, purpose, lifetime: 'session', data: [] });

test('an exact name wins over any pattern, a longer pattern over a shorter one, the first over its equal', () => {
  const entries = [entry('*'), entry('_ga_*'), entry('_ga*'), entry('_ga_X*', 'cookie', 'first'), entry('_ga_*X', 'cookie', 'second'), entry('_ga_X')];
  const find = createMatcher(entries);
  expect(find('cookie', '_ga_X')?.name).toBe('_ga_X');
  expect(find('cookie', '_ga_XyX')?.purpose).toBe('first');
  expect(find('cookie', '_ga_1')?.name).toBe('_ga_*');
  expect(find('cookie', '_gat')?.name).toBe('_ga*');
  expect(find('cookie', 'other')?.name).toBe('*');
});

test('a kind is not another kind', () => {
  const find = createMatcher([entry('a', 'local-storage')]);
  expect(find('local-storage', 'a')).not.toBeNull();
  expect(find('session-storage', 'a')).toBeNull();
  expect(find('cookie', 'a')).toBeNull();
});

test('an address is matched whole, its query too', () => {
  const find = createMatcher([entry('https://*.metrics.test/collect*', 'beacon')]);
  expect(find('beacon', 'https://eu.metrics.test/collect?id=1')).not.toBeNull();
  expect(find('beacon', 'https://metrics.test/collect')).toBeNull();
  expect(find('beacon', 'https://eu.metrics.test/other')).toBeNull();
});

const names = fc.string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 5 });
const entriesOf = fc.array(fc.tuple(names, fc.constantFrom(...ENTRY_KINDS)).map(([name, kind]) => entry(name, kind)), { maxLength: 12 });

test('what is found matches, and nothing that matches is more exact', () => {
  fc.assert(
    fc.property(entriesOf, fc.constantFrom(...ENTRY_KINDS), fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 }), (entries, kind, name) => {
      const found = createMatcher(entries)(kind, name);
      const fitting = entries.filter((one) => one.kind === kind && matchPattern(one.name, name));
      expect(found === null).toBe(fitting.length === 0);
      if (!found) return;
      expect(fitting).toContain(found);
      const literals = (one: Entry) => (one.name.includes('*') ? one.name.replaceAll('*', '').length : Infinity);
      for (const other of fitting) expect(literals(found)).toBeGreaterThanOrEqual(literals(other));
    }),
    { numRuns: 1000 },
  );
});
