import type { Standing } from '../../../sdk/declaration/decide';

/** A visitor of whom nothing is known but what the test says. */
export const sampleStanding = (changes: Partial<Standing> = {}): Standing => ({
  record: null,
  refusedBySignal: [],
  undeclared: 'hold',
  optional: ['preferences', 'analytics', 'advertising'],
  granted: [],
  lapsed: [],
  locked: [],
  ...changes,
});
