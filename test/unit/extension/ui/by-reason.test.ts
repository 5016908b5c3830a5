import { byReason } from '../../../../extension/ui/by-reason';

jest.mock('../../../../extension/platform/browser', () => jest.requireActual('./fake-platform'));

test('items with the same reason share a line', () => {
  const items = [{ name: 'a', reason: 'one' }, { name: 'b', reason: 'two' }, { name: '', reason: 'one' }];
  expect(byReason(items)).toEqual([{ names: 'a, (no name)', reason: 'one' }, { names: 'b', reason: 'two' }]);
});

test('a long line is cut, and says by how much', () => {
  const items = Array.from({ length: 10 }, (_, i) => ({ name: `n${i}`, reason: 'one' }));
  expect(byReason(items)).toEqual([{ names: 'n0, n1, n2, n3, n4, n5, n6, n7, and 2 more', reason: 'one' }]);
});
