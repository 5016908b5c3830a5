import fc from 'fast-check';
import { quoteText, splitWords } from '../../../../extension/filter/split-words';

test.each([
  ['', []],
  ['  sid   theme ', [['sid', null, false], ['theme', null, false]]],
  ['kind:cookie -Party:third', [['cookie', 'kind', false], ['third', 'party', true]]],
  ['"two words" name:"a b"', [['two words', null, false], ['a b', 'name', false]]],
  ['-"-dash"', [['-dash', null, true]]],
  ['-', [['-', null, false]]],
  ['"say \\"hi\\""', [['say "hi"', null, false]]],
  ['"left open', [['left open', null, false]]],
  ['kind:', [['', 'kind', false]]],
  ['https://shop.example', [['//shop.example', 'https', false]]],
])('%p', (text, expected) => {
  expect(splitWords(text).map(({ value, field, negated }) => [value, field, negated])).toEqual(expected);
});

test('any text in quotation marks is one word, and read as it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(splitWords(quoteText(text))).toEqual([{ raw: quoteText(text), negated: false, field: null, value: text, quoted: true }]);
  }));
});

test('nothing but blanks is lost', () => {
  fc.assert(fc.property(fc.string(), (text) => {
    expect(splitWords(text).map(({ raw }) => raw).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  }));
});
