import { validateKeyPath } from '../../../../../sdk/guards/indexed-db/validate-key-path';

test.each(['', 'id', 'a.b.c', '$_1', 'größe', '名前.値', 'null', ['a', 'b.c'], [''], { toString: () => 'id' }])('%j is one', (path) => {
  expect(() => validateKeyPath(path)).not.toThrow();
});

test.each([' ', 'a b', '1a', 'a.', '.a', 'a..b', 'a-b', 'a[0]', [], ['a', 'b c'], ['a', ['b']]])('%j is none', (path) => {
  expect(() => validateKeyPath(path)).toThrow(expect.objectContaining({ name: 'SyntaxError' }));
});
