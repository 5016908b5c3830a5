import { twinsOf } from '../../../../sdk/eraser/twins';

const of = (...values: (string | undefined)[]) => values.map((value, index) => ({ index, ...(value !== undefined && { value }) }));
const found = (going: string[], others: (string | undefined)[]) => twinsOf(of(...going), of(...others)).map(({ index }) => index);

test('a copy of a value that goes is found under any name, percent-encoded or not', () => {
  expect(found(['GQ/abc+123=='], ['other-value', 'GQ/abc+123==', 'GQ%2Fabc%2B123%3D%3D'])).toEqual([1, 2]);
  expect(found(['GQ%2Fabc%2B123%3D%3D'], ['GQ/abc+123=='])).toEqual([0]);
});

test('short values prove nothing, and no value is no copy', () => {
  expect(found(['1', 'true', 'abcdefg', ''], ['1', 'true', 'abcdefg', '', undefined])).toEqual([]);
});

test('what is no percent-encoding is compared as it is', () => expect(found(['100%-broken'], ['100%-broken', '100%25-broken'])).toEqual([0, 1]));
