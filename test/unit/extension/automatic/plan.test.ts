import fc from 'fast-check';
import { dueOf, nextMoment, nextRun } from '../../../../extension/automatic/plan';
import { isForgotten } from '../../../../extension/automatic/visits';
import { ruleOf } from './sketch-rule';

jest.mock('../../../../extension/platform/browser', () => ({ browser: jest.requireActual<typeof import('../fake-browser')>('../fake-browser').fakeBrowser }));

const EMPTY = { due: [], started: [], lastRuns: {} };
const timer = ruleOf({ id: 't', trigger: { on: 'timer', minutes: 10 }, activeSince: 1_000 });
const DAY = 86_400_000;

test('a timer counts from when it was turned on, then from its last run', () => {
  expect(nextRun(timer, EMPTY)).toBe(601_000);
  expect(nextRun(timer, { ...EMPTY, lastRuns: { t: 5_000 } })).toBe(605_000);
  expect(nextRun({ ...timer, activeSince: 9_000 }, { ...EMPTY, lastRuns: { t: 5_000 } })).toBe(609_000);
  expect([nextRun({ ...timer, activeSince: null }, EMPTY), nextRun(ruleOf(), EMPTY)]).toEqual([null, null]);
});

test('the next moment is the earliest of all that waits', () => {
  expect(nextMoment([], EMPTY, [])).toBeNull();
  fc.assert(fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.array(fc.nat()), (kept, privately) => {
    const due = (at: number) => ({ ruleId: 'r', site: 'x.test', storeId: '0', at });
    expect(nextMoment([], { ...EMPTY, due: kept.map(due) }, privately.map(due))).toBe(Math.min(...kept, ...privately));
  }));
});

test('a closed tab leaves to do what rules for its sites and its cookie store want', () => {
  const tab = { storeId: '0', isPrivate: false, sites: ['x.test', 'y.test'] };
  expect(dueOf([ruleOf(), timer, ruleOf({ id: 'off', activeSince: null }), ruleOf({ id: 'other', storeId: '7' })], tab, 5)).toEqual([
    { ruleId: 'r', site: 'x.test', storeId: '0', at: 60_005 },
  ]);
});

test('a site without a note counts as visited when the rule was turned on', () => {
  const rule = ruleOf({ unvisitedDays: 2, activeSince: DAY });
  expect([isForgotten(rule, undefined, 3 * DAY - 1), isForgotten(rule, undefined, 3 * DAY)]).toEqual([false, true]);
  expect([isForgotten(rule, 2 * DAY, 4 * DAY - 1), isForgotten(rule, 2 * DAY, 4 * DAY)]).toEqual([false, true]);
  expect(isForgotten({ ...rule, unvisitedDays: 0 }, DAY, DAY)).toBe(true);
});
