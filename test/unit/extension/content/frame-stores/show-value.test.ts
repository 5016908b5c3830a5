import { showValue } from '../../../../../extension/content/frame-stores/show-value';

test.each<[unknown, string]>([
  ['text "quoted"', '"text \\"quoted\\""'],
  [undefined, 'undefined'],
  [12n, '12n'],
  [new Date(0), 'Date(1970-01-01T00:00:00.000Z)'],
  [new Date(NaN), 'Date(invalid)'],
  [new Map([['a', new Set([1])]]), 'Map{"a" => Set{1}}'],
  [/a/gi, '/a/gi'],
  [new Uint8Array(3), 'Uint8Array(3)'],
  [{ a: [1, { b: null }] }, '{"a": [1, {"b": null}]}'],
  [new TypeError('no'), 'TypeError: no'],
])('%p is shown as %s', (value, shown) => expect(showValue(value)).toBe(shown));

test('what is long, wide or deep is cut, also where it holds itself', () => {
  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  expect(showValue(cyclic)).toContain('…');
  expect(showValue('x'.repeat(1e6)).length).toBeLessThan(2100);
  expect(showValue(Array.from({ length: 1e5 }, () => 1))).toContain('99900 more');
});
