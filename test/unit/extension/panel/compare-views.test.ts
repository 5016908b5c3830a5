import { changesBetween, entriesNotStored } from '../../../../extension/panel/compare-views';
import { CLAIM, item, variety, view } from '../popup/sample-view';

test('what was written, changed and removed', () => {
  const stays = item({ name: 'stays' });
  const was = item({ name: 'value' });
  const ends = item({ name: 'ends' });
  const gone = item({ name: 'gone' });
  const next = item({ name: 'new' });
  const changes = changesBetween([stays, was, ends, gone], [next, stays, { ...was, value: 'other' }, { ...ends, expires: 5 }], 7);
  expect(changes.map((change) => [change.what, change.item.name, change.time])).toEqual([['added', 'new', 7], ['changed', 'value', 7], ['changed', 'ends', 7], ['removed', 'gone', 7]]);
});

test('entries that nothing stored goes by', () => {
  expect(entriesNotStored(view({ claim: CLAIM, items: [] })).map(({ name }) => name)).toEqual(['sid', '_sm_*']);
  expect(entriesNotStored(view({ claim: CLAIM, items: variety() }))).toEqual([]);
  expect(entriesNotStored(view({}))).toEqual([]);
});

test('what is sent is not stored', () => {
  const claim = { ...CLAIM, declaration: { ...CLAIM.declaration, entries: [{ kind: 'beacon' as const, name: 'https://c.example/*', purpose: 'analytics', lifetime: 'session', data: [] }] } };
  expect(entriesNotStored(view({ claim }))).toEqual([]);
});
