import { lifetimeWords } from '../../../../extension/ui/lifetime-words';

jest.mock('../../../../extension/platform/browser', () => jest.requireActual('./fake-platform'));

test.each([
  ['session', 'for the session'],
  ['persistent', 'until someone deletes it'],
  ['unknown', 'not declared'],
  ['P180D', '180 days'],
  ['P1Y', '1 year'],
  ['P1Y6M', '1 year 6 months'],
  ['P2W', '2 weeks'],
  ['PT30M', '30 minutes'],
  ['P1DT12H', '1 day 12 hours'],
])('%s is kept %s', (declared, words) => {
  expect(lifetimeWords(declared)).toBe(words);
});

test.each(['PT', 'P1H', 'PT1D', 'P', 'P1D<b>', 'forever'])('%s, which has no words, stays as the site wrote it', (declared) => {
  expect(lifetimeWords(declared)).toBe(declared);
});
