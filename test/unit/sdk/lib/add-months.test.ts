import { addMonths } from '../../../../sdk/lib/add-months';

const day = (text: string): number => Date.parse(text);

test.each([
  ['2026-01-15', 6, '2026-07-15'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-12-31', 12, '2027-12-31'],
  ['2026-12-31', 2, '2027-02-28'],
])('%s and %d months is %s', (from, months, to) => {
  expect(addMonths(day(from), months)).toBe(day(to));
});

test('the time of day stays', () => {
  expect(addMonths(day('2026-03-31T23:59:59.999Z'), 1)).toBe(day('2026-04-30T23:59:59.999Z'));
});

test('what is no time gives no time', () => {
  expect(addMonths(NaN, 6)).toBeNaN();
});
