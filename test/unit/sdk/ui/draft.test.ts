import { choicesOf, draftOf, toggled } from '../../../../sdk/ui/draft';
import { declaration, record } from './fake-context';

test('without a record everything optional is refused', () => {
  expect(choicesOf(draftOf(null), declaration)).toEqual({
    purposes: { preferences: false, analytics: false, advertising: false },
    vendors: { rum: true, ads: true },
  });
});

test('a record comes back as it was, without purposes and vendors that are no longer declared', () => {
  const old = record({ analytics: true, removed: true }, { vendors: { rum: false, gone: false } });
  expect(choicesOf(draftOf(old), declaration)).toEqual({
    purposes: { preferences: false, analytics: true, advertising: false },
    vendors: { rum: false, ads: true },
  });
});

test('toggling leaves the set it was given alone', () => {
  const before = new Set(['a']);
  expect([...toggled(before, 'b', true)]).toEqual(['a', 'b']);
  expect([...toggled(before, 'a', false)]).toEqual([]);
  expect([...before]).toEqual(['a']);
});
