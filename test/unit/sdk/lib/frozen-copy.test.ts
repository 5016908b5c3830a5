import { frozenCopy } from '../../../../sdk/lib/frozen-copy';

test('a copy is of its own, and frozen however deep', () => {
  const data = { list: [{ a: 1 }], left: undefined };
  const copy = frozenCopy(data);
  data.list[0]!.a = 2;
  expect(copy).toEqual({ list: [{ a: 1 }] });
  expect([copy, copy.list, copy.list[0]].every(Object.isFrozen)).toBe(true);
  expect(Array.isArray(copy.list)).toBe(true);
});

test('what a page puts on every object is no answer in it', () => {
  const copy = frozenCopy<{ vendors: Record<string, boolean> }>({ vendors: {} });
  Object.defineProperty(Object.prototype, 'metrics', { value: true, configurable: true });
  expect([copy.vendors['metrics'], 'metrics' in copy]).toEqual([undefined, false]);
  Reflect.deleteProperty(Object.prototype, 'metrics');
});
