import { searchItems } from '../../../../extension/popup/search-items';
import { item } from './sample-view';

const items = [item({ name: 'Sid', value: 'secret' }), item({ name: 'b', domain: '.ads.example' })];
const found = (searched: string, withValues = false): string[] => searchItems(items, searched, withValues).map(({ name }) => name);

test('blank finds the very list', () => {
  expect(searchItems(items, '  ', false)).toBe(items);
});

test('names and domains count, whatever the case', () => {
  expect(found('sID')).toEqual(['Sid']);
  expect(found(' ADS.')).toEqual(['b']);
});

test('values count only where they are shown', () => {
  expect(found('secret')).toEqual([]);
  expect(found('secret', true)).toEqual(['Sid']);
});
