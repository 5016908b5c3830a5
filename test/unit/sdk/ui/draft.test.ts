import { choicesOf, draftOf, toggled } from '../../../../sdk/ui/draft';
import { declaration, record } from './fake-context';

test('without a record everything optional is refused', () => {
  expect(choicesOf(draftOf(null), declaration)).toEqual({
    purposes: { preferences: false, analytics: false, advertising: false },
    vendors: { rum: null, ads: null },
  });
});

test('a record comes back as it was, without purposes and vendors that are no longer declared', () => {
  const old = record({ analytics: true, removed: true }, { vendors: { rum: false, gone: false } });
  expect(choicesOf(draftOf(old), declaration)).toEqual({
    purposes: { preferences: false, analytics: true, advertising: false },
    vendors: { rum: false, ads: null },
  });
});

test('a vendor that is allowed by itself stays so until it is switched off', () => {
  const alone = record({}, { vendors: { ads: true } });
  expect(choicesOf(draftOf(alone), declaration).vendors).toEqual({ rum: null, ads: true });
  expect(choicesOf({ ...draftOf(alone), allowedVendors: new Set() }, declaration).vendors).toEqual({ rum: null, ads: null });
});

test('toggling leaves the set it was given alone', () => {
  const before = new Set(['a']);
  expect([...toggled(before, 'b', true)]).toEqual(['a', 'b']);
  expect([...toggled(before, 'a', false)]).toEqual([]);
  expect([...before]).toEqual(['a']);
});
