import fc from 'fast-check';
import { FILTER_LENGTHS, MOST_FILTERS, parseSavedFilters } from '../../../../extension/settings/saved-filter';

test('what can be read is kept, in its order, the first of each name', () => {
  const stored = [{ name: ' Big ', query: 'size:>1mb ' }, { name: '', query: 'x' }, null, { name: 'No query' }, { name: 'Ads', query: 'purpose:advertising' }, { name: 'Big', query: 'other' }];
  expect(parseSavedFilters(stored)).toEqual([{ name: 'Big', query: 'size:>1mb' }, { name: 'Ads', query: 'purpose:advertising' }]);
});

test.each([undefined, null, 'x', {}, 7])('%p is no list, and counts as empty', (stored) => {
  expect(parseSavedFilters(stored)).toEqual([]);
});

test('whatever is stored, there are no more than may be, each with a name of its own and within its length', () => {
  const filter = fc.record({ name: fc.string({ maxLength: 80 }), query: fc.string({ maxLength: 600 }) });
  fc.assert(fc.property(fc.array(fc.oneof(filter, fc.anything()), { maxLength: 40 }), (stored) => {
    const read = parseSavedFilters(stored);
    expect(read.length).toBeLessThanOrEqual(MOST_FILTERS);
    expect(new Set(read.map(({ name }) => name)).size).toBe(read.length);
    expect(read.filter(({ name, query }) => name === '' || query === '' || name.length > FILTER_LENGTHS.name || query.length > FILTER_LENGTHS.query)).toEqual([]);
    expect(parseSavedFilters(read)).toEqual(read);
  }));
});
