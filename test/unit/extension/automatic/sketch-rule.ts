import type { AutomaticRule } from '../../../../extension/messaging/automatic';

/** A rule as a test writes it down: on, for x.test, when its last tab was closed a minute ago. */
export const ruleOf = (sketch: Partial<AutomaticRule> = {}): AutomaticRule => ({
  id: 'r', name: 'Rule', match: 'only', sites: ['x.test'], kinds: ['cookie'], purposes: [], unvisitedDays: 0, storeId: null, keepSignIn: false,
  trigger: { on: 'tab-closed', graceSeconds: 60 }, activeSince: 0,
  ...sketch,
});
