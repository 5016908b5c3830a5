import fc from 'fast-check';
import { parseRuleList, RULE_BOUNDS, ruleProblems } from '../../../../extension/settings/automatic-rule';
import { ruleOf } from '../automatic/sketch-rule';

const UNREADABLE = { isReadable: false, rules: [] };

test('rules that no one wrote yet are none, and what was written is read as it was', () => {
  expect(parseRuleList(undefined)).toEqual({ isReadable: true, rules: [] });
  const rules = [ruleOf(), ruleOf({ id: 'b', trigger: { on: 'timer', minutes: 5 }, kinds: ['local-storage'], sites: ['*.test'] })];
  expect(parseRuleList({ isReadable: true, rules })).toEqual({ isReadable: true, rules });
});

test.each([
  ['no list', null], ['a text', 'rules'], ['rules that are no list', { rules: {} }],
  ['a rule without its exceptions', { rules: [{ ...ruleOf({ match: 'all-but' }), sites: undefined }] }],
  ['an exception that is no text', { rules: [{ ...ruleOf({ match: 'all-but' }), sites: ['keep.test', 7] }] }],
  ['a kind that is none', { rules: [{ ...ruleOf(), kinds: ['everything'] }] }],
  ['a trigger that is none', { rules: [{ ...ruleOf(), trigger: { on: 'always' } }] }],
  ['no trigger', { rules: [{ ...ruleOf(), trigger: null }] }],
  ['two rules of one id', { rules: [ruleOf(), ruleOf()] }],
  ['too many', { rules: Array.from({ length: RULE_BOUNDS.rules + 1 }, (_, index) => ruleOf({ id: String(index) })) }],
])('%s: none of the list counts', (_, stored) => {
  expect(parseRuleList(stored)).toEqual(UNREADABLE);
});

test('one rule that can not be read makes all of them unreadable', () => {
  expect(parseRuleList({ rules: [ruleOf(), { ...ruleOf({ id: 'b' }), keepSignIn: 'yes' }] })).toEqual(UNREADABLE);
});

test('whatever is stored, reading it does not throw, and gives rules only where it says that it could be read', () => {
  fc.assert(fc.property(fc.anything(), (stored) => {
    const { isReadable, rules } = parseRuleList(stored);
    expect(isReadable || rules.length === 0).toBe(true);
  }));
  fc.assert(fc.property(fc.record({ rules: fc.array(fc.record({ ...Object.fromEntries(Object.keys(ruleOf()).map((key) => [key, fc.anything()])) })) }), (stored) => {
    const { isReadable, rules } = parseRuleList(stored);
    expect(isReadable || rules.length === 0).toBe(true);
  }));
});

test.each([
  [{ name: ' ' }, { name: 'no-name' }],
  [{ sites: [] }, { sites: 'no-site' }],
  [{ sites: [], match: 'all-but' }, {}],
  [{ sites: ['https://x.test'] }, { sites: 'bad-site' }],
  [{ sites: ['x.test:80'] }, { sites: 'bad-site' }],
  [{ sites: ['*'] }, { sites: 'bad-site' }],
  [{ sites: ['*.x.test', 'localhost', '[::1]', '127.0.0.1'] }, {}],
  [{ kinds: [] }, { kinds: 'no-kind' }],
  [{ kinds: ['cookie', 'indexed-db'] }, { kinds: 'cookies-only' }],
  [{ unvisitedDays: 1.5, trigger: { on: 'browser-start' } }, { unvisitedDays: 'bad-days' }],
  [{ unvisitedDays: 2, trigger: { on: 'browser-start' } }, {}],
  [{ unvisitedDays: 2, trigger: { on: 'tab-closed', graceSeconds: 60 } }, { unvisitedDays: 'bad-days' }],
  [{ trigger: { on: 'timer', minutes: 0 } }, { trigger: 'bad-trigger' }],
] as const)('%j: %j', (sketch, problems) => {
  expect(ruleProblems(ruleOf(sketch))).toEqual(problems);
});
