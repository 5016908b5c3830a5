import { refusalWords } from '../../../../extension/ui/refusal-words';

jest.mock('../../../../extension/platform/browser', () => jest.requireActual('./fake-platform'));

test('only what blocks is called blocked', () => {
  expect(refusalWords({ scope: 'always', strength: 'blocked', keepSignIn: false })).toBe('Refused for good. Blocked: nothing is stored.');
  expect(refusalWords({ scope: 'tab', strength: 'cleaned-up', keepSignIn: false })).not.toMatch(/blocked/i);
});

test('kept sign-in is said', () => {
  expect(refusalWords({ scope: 'tab', strength: 'cleaned-up', keepSignIn: true })).toContain('What keeps you signed in stays.');
});
