import { reportLines } from '../../../../sdk/ui/report-lines';
import { texts as first } from '../../../../sdk/ui/texts/en';
import { texts as outcome } from '../../../../sdk/ui/texts/en.outcome';
import { report } from './fake-context';

const lines = (more: Parameters<typeof report>[0]): string[] => reportLines(report(more), { ...first, ...outcome }, 'en');
const named = (...names: string[]) => names.map((name) => ({ item: { kind: 'cookie' as const, name } }));

test('items with one reason are one sentence, however many they are', () => {
  const unverifiable = [...named('a', 'b', 'c', 'd', 'e').map((one) => ({ ...one, reason: 'other-hosts' as const })), ...named('h').map((one) => ({ ...one, reason: 'http-only' as const }))];
  expect(lines({ unverifiable })).toEqual([
    `a, b, c, 2 more can’t be checked from this page: ${outcome.reasons['other-hosts']}`,
    `h can’t be checked from this page: ${outcome.reasons['http-only']}`,
  ]);
});

test('four names are spelled out: one more is no shorter than its name', () => {
  expect(lines({ retained: named('a', 'b', 'c', 'd').map((one) => ({ ...one, basis: 'necessary' })) })).toEqual(['Kept (Necessary): a, b, c, d.']);
});

test('a name that several kinds share is said once', () => {
  expect(lines({ retained: named('a', 'a').map((one) => ({ ...one, basis: 'necessary' })) })).toEqual(['Kept (Necessary): a.']);
});
