import fc from 'fast-check';
import { hasWord, toggleWord } from '../../../../extension/filter/toggle-word';

test('adds a word at the end, and takes it out again', () => {
  expect(toggleWord('sid', 'kind:cookie')).toBe('sid kind:cookie');
  expect(toggleWord('sid  kind:cookie "a b"', 'kind:cookie')).toBe('sid "a b"');
});

test('another word that begins alike is not the word', () => {
  expect(hasWord('-kind:cookie kind:cookies', 'kind:cookie')).toBe(false);
  expect(hasWord('x kind:cookie', 'kind:cookie')).toBe(true);
});

test('twice is as before, but for blanks', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('sid', 'party:third', '"a b"', '-x')), (words) => {
    const text = words.join(' ');
    expect(toggleWord(toggleWord(text, 'kind:cookie'), 'kind:cookie')).toBe(text);
  }));
});
