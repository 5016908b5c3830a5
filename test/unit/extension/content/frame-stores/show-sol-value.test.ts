import { showSolValue } from '../../../../../extension/content/frame-stores/show-sol-value';
import type { SolValue } from '../../../../../sdk/shared-objects/sol-value';

const object = (value: SolValue): SolValue => ({ type: 'object', className: null, entries: [{ name: 'in', value }], sealed: 0, isDynamic: true });

test.each<[SolValue, string]>([
  ['a "text"', '"a \\"text\\""'],
  [1.5, '1.5'],
  [{ type: 'int', value: 3 }, '3'],
  [object(null), '{"in": null}'],
  [{ type: 'array', items: [1, true], entries: [] }, '[1, true]'],
  [{ type: 'date', time: 0, zone: 0 }, 'Date(1970-01-01T00:00:00.000Z)'],
  [{ type: 'bytes', bytes: new Uint8Array(4) }, 'ByteArray(4)'],
  [{ type: 'reference', index: 2 }, '→ 2'],
])('%p is shown as %s', (value, shown) => expect(showSolValue(value)).toBe(shown));

test('what is deep is cut', () => {
  let value: SolValue = 1;
  for (let depth = 0; depth < 50; depth++) value = object(value);
  expect(showSolValue(value)).toContain('…');
});
