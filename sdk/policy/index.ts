/** What a place requires, and what a record is still worth there. Loaded when the first of these questions comes. */
export { checkTightening } from './apply-tightening';
export { detectRegion } from './detect-region';
export { isAhead } from './is-ahead';
export { lapsedPurposes, type Lapse, type LapseQuestion, type StandingAnswers } from './lapsed-purposes';
export { resolve, type PolicyQuestion } from './resolve';
