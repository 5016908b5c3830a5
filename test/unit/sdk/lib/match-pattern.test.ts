import * as fc from 'fast-check';
import { matchPattern } from '../../../../sdk/lib/match-pattern';

/** What the pattern language says, letter by letter and slowly: `*` takes nothing, or one more character. */
function matchesNaively(pattern: string, text: string): boolean {
  if (!pattern) return !text;
  const rest = pattern.slice(1);
  if (pattern[0] === '*') return matchesNaively(rest, text) || (text !== '' && matchesNaively(pattern, text.slice(1)));
  return pattern[0] === text[0] && matchesNaively(rest, text.slice(1));
}

test.each([
  ['_ga', '_ga', true],
  ['_ga', '_gat', false],
  ['_ga_*', '_ga_ABC', true],
  ['_ga_*', '_ga_', true],
  ['_ga_*', '_ga', false],
  ['*_id', 'user_id', true],
  ['*_id', '_ids', false],
  ['a*b*c', 'aXbYc', true],
  ['a*b*c', 'ac', false],
  ['a*a', 'a', false],
  ['ab*ba', 'aba', false],
  ['*', '', true],
  ['', 'a', false],
  ['**x**', 'x', true],
  ['_ga', '_GA', false],
  ['a.c', 'abc', false],
  ['(a+)+$', '(a+)+$', true],
])('%j against %j: %s', (pattern, text, expected) => expect(matchPattern(pattern, text)).toBe(expected));

test('agrees with a letter-by-letter reading of the pattern', () => {
  const letters = (all: string) => fc.string({ unit: fc.constantFrom(...all), maxLength: 9 });
  fc.assert(
    fc.property(letters('ab*'), letters('ab*'), (pattern, text) => expect(matchPattern(pattern, text)).toBe(matchesNaively(pattern, text))),
    { numRuns: 2000 },
  );
});

test('every text matches itself with any piece taken out for a star', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, from, length) => {
      const start = text.length && from % text.length;
      expect(matchPattern(`${text.slice(0, start)}*${text.slice(start + length)}`, text)).toBe(true);
    }),
  );
});
