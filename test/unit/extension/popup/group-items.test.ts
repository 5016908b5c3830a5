import { groupItems } from '../../../../extension/popup/group-items';
import { CLAIM, ENTRIES, item, pageItem } from './sample-view';

const declared = (entry: (typeof ENTRIES)[keyof typeof ENTRIES]) => item({ declared: 'declared', entry });

test('kinds without items have no group', () => {
  expect(groupItems([pageItem('session-storage')], null).map(({ kind }) => kind)).toEqual(['session-storage']);
});

test('every item is in exactly one purpose of its kind', () => {
  const items = [item({ declared: 'undeclared' }), declared(ENTRIES.metrics), declared(ENTRIES.session), declared(ENTRIES.metrics)];
  const [cookies] = groupItems(items, CLAIM);
  expect(cookies?.purposes.map(({ purpose, items: members }) => [purpose, members.length])).toEqual([['necessary', 1], ['analytics', 2], [null, 1]]);
});

test('a purpose that the site does not list comes too', () => {
  const items = [item({ declared: 'declared', entry: { ...ENTRIES.metrics, purpose: 'chat' } })];
  expect(groupItems(items, CLAIM)[0]?.purposes.map(({ purpose }) => purpose)).toEqual(['chat']);
});

test('the consent tool’s own items, declared without an entry, are necessary', () => {
  const items = [item({ declared: 'declared', entry: null }), item({ declared: 'undeclared' })];
  expect(groupItems(items, CLAIM)[0]?.purposes.map(({ purpose }) => purpose)).toEqual(['necessary', null]);
});
