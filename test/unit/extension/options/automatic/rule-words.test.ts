import { lengthWords, ruleWords } from '../../../../../extension/options/automatic/rule-words';
import { ruleOf } from '../../automatic/sketch-rule';

jest.mock('../../../../../extension/platform/browser', () => jest.requireActual('../../ui/fake-platform'));

test.each([[1, '1 second'], [90, '90 seconds'], [60, '1 minute'], [5400, '90 minutes'], [7200, '2 hours'], [86_400, '1 day'], [172_800, '2 days']])('%d seconds: %s', (seconds, words) => {
  expect(lengthWords(seconds)).toBe(words);
});

test('a timer says its time in the largest unit that is whole', () => {
  expect(ruleWords(ruleOf({ trigger: { on: 'timer', minutes: 1440 } }))).toBe('Every 1 day. Only x.test.');
});
