import type { PolicyQuestion } from '../../../../sdk/policy/resolve';

/** A question about an adult of whom no more is known than the test says. */
export const question = (changes: Partial<PolicyQuestion> = {}): PolicyQuestion => ({
  region: undefined,
  age: 'adult',
  audience: 'dingtalk',
  signals: [],
  purposes: ['necessary', 'preferences', 'analytics', 'advertising', 'research'],
  ...changes,
});
