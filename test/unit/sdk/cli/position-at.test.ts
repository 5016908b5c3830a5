import * as fc from 'fast-check';
import { positionAt } from '../../../../sdk/cli/position-at';

test.each([
  ['', 0, { line: 1, column: 1 }],
  ['abc', 2, { line: 1, column: 3 }],
  ['a\nb', 2, { line: 2, column: 1 }],
  ['a\r\nb', 3, { line: 2, column: 1 }],
  ['a\r\nb', 2, { line: 1, column: 3 }],
  ['a\rb', 2, { line: 2, column: 1 }],
  ['\n\n\nx', 3, { line: 4, column: 1 }],
  ['💡x', 2, { line: 1, column: 3 }],
])('%j at %i is %j', (text, offset, place) => {
  expect(positionAt(text, offset)).toEqual(place);
});

test('line and column lead back to the offset', () => {
  const texts = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '"', '💡', ' '), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.nat(), (text, pick) => {
      const offset = pick % (text.length + 1);
      const { line, column } = positionAt(text, offset);
      const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
      expect(lines.slice(0, line - 1).join('').length + column - 1).toBe(offset);
    }),
  );
});
