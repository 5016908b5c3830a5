import { byReason } from '../../../../extension/ui/by-reason';

jest.mock('../../../../extension/platform/browser', () => jest.requireActual('./fake-platform'));

test('items with the same reason share a line', () => {
  const items = [{ name: 'a', reason: 'one' }, { name: 'b', reason: 'two' }, { name: '', reason: 'one' }];
  expect(byReason(items)).toEqual([{ names: '\u2068a\u2069, \u2068(no name)\u2069', reason: 'one' }, { names: '\u2068b\u2069', reason: 'two' }]);
});

test('a long line is cut, and says by how much', () => {
  const items = Array.from({ length: 10 }, (_, i) => ({ name: `n${i}`, reason: 'one' }));
  expect(byReason(items)).toEqual([{ names: `${items.slice(0, 8).map(({ name }) => `\u2068${name}\u2069`).join(', ')}, and 2 more`, reason: 'one' }]);
});
