import * as fc from 'fast-check';
import { shadowedEntries } from '../../../../sdk/cli/shadowed-entries';
import { createMatcher } from '../../../../sdk/declaration/match';
import { matchPattern } from '../../../../sdk/lib/match-pattern';
import type { Entry } from '../../../../sdk/protocol';

const entry = (name: string, more: Partial<Entry> = {}): Entry => ({ kind: 'cookie', name, purpose: 'analytics', lifetime: 'session', data: [], ...more });

test.each([
  ['a wider one of as many letters before it', [entry('a*b*'), entry('a*b')], [[1, 0]]],
  ['the same with more stars', [entry('a*'), entry('a**')], [[1, 0]]],
  ['a narrower one before it', [entry('a*b'), entry('a*b*')], []],
  ['one with fewer letters, which loses', [entry('a*'), entry('ab*')], []],
  ['another kind', [entry('a*'), entry('a**', { kind: 'local-storage' })], []],
  ['another path', [entry('a*'), entry('a**', { path: '/x' })], []],
  ['exact names, which win', [entry('a*'), entry('a')], []],
])('%s', (_, entries, expected) => {
  expect(shadowedEntries(entries)).toEqual(expected);
});

test('what is said to be never found the matcher never finds, and of two patterns the other is found by some name', () => {
  const names = fc.array(fc.constantFrom('a', 'b', '*'), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')).filter((name) => /[ab]/.test(name));
  fc.assert(
    fc.property(fc.uniqueArray(names, { minLength: 2, maxLength: 2 }), fc.array(fc.constantFrom('', 'a', 'b', 'ab', 'c'), { minLength: 4, maxLength: 4 }), ([first = '', second = ''], fills) => {
      const entries = [entry(first), entry(second)];
      const find = createMatcher(entries);
      const shadowed = shadowedEntries(entries).map(([index]) => index);
      const filled = second.split('*').reduce((text, part, index) => text + fills[index % 4] + part);
      expect(matchPattern(second, filled)).toBe(true);
      if (shadowed.includes(1)) expect(find('cookie', filled)).not.toBe(entries[1]);
      /* In the place of each star stands what no letter of the other matches: found, it is not shadowed. */
      if (second.includes('*')) expect(shadowed.includes(1)).toBe(first.includes('*') && find('cookie', second.replaceAll('*', 'c')) === entries[0]);
    }),
    { numRuns: 300 },
  );
});
