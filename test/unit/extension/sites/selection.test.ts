import { allToggled, extended, NOTHING, toggled } from '../../../../extension/sites/selection';

const SHOWN = ['a', 'b', 'c', 'd'];
const ids = ({ ids }: { ids: ReadonlySet<string> }): string[] => [...ids].sort();

test('one by one, on and off', () => {
  const one = toggled(NOTHING, 'b');
  expect(ids(one)).toEqual(['b']);
  expect(ids(toggled(one, 'b'))).toEqual([]);
});

test('a range goes from the last single one, either way, and keeps what was selected', () => {
  const from = toggled(toggled(NOTHING, 'a'), 'c');
  expect(ids(extended(from, 'd', SHOWN))).toEqual(['a', 'c', 'd']);
  expect(ids(extended(toggled(NOTHING, 'c'), 'a', SHOWN))).toEqual(['a', 'b', 'c']);
});

test('a beginning that is not shown any more is none', () => {
  const ranged = extended(toggled(NOTHING, 'hidden'), 'c', SHOWN);
  expect(ids(ranged)).toEqual(['c', 'hidden']);
  expect(ids(extended(ranged, 'd', SHOWN))).toEqual(['c', 'd', 'hidden']);
});

test('a range without a beginning is the one row', () => {
  expect(ids(extended(NOTHING, 'c', SHOWN))).toEqual(['c']);
});

test('all that is shown, then none', () => {
  const all = allToggled(NOTHING, SHOWN);
  expect(ids(all)).toEqual(SHOWN);
  expect(ids(allToggled(all, SHOWN))).toEqual([]);
});
