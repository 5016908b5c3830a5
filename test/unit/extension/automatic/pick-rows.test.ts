import fc from 'fast-check';
import { meansSites, picker } from '../../../../extension/automatic/pick-rows';
import type { Row } from '../../../../extension/stores/store';
import { ruleOf } from './sketch-rule';

const rowOf = (sketch: Partial<Row>): Row => ({
  id: '', kind: 'cookie', name: 'c', value: '', size: 0, domain: '.x.test', path: '/', partition: null, party: 'first', expires: null, likelySignIn: false,
  ...sketch,
});
const NOTHING_OPEN = { isOpen: false, noted: [] };
const picks = (rule: Parameters<typeof ruleOf>[0], row: Partial<Row>, moment = {}): boolean => picker(ruleOf(rule), { site: 'x.test' }, { ...NOTHING_OPEN, ...moment })(rowOf(row));

const site = fc.constantFrom('a.test', 'b.test', 'c.test', 'd.other');
const pattern = fc.constantFrom('a.test', 'b.test', '*.test', '*.other', 'e.test');

test('the two ways to list sites divide them: each is meant by one of two opposite rules', () => {
  fc.assert(fc.property(fc.array(pattern), fc.array(site, { minLength: 1, maxLength: 2 }), (sites, concerned) =>
    meansSites({ match: 'only', sites }, concerned) !== meansSites({ match: 'all-but', sites }, concerned)));
});

test('one more exception never means more sites', () => {
  fc.assert(fc.property(fc.array(pattern), pattern, fc.array(site, { minLength: 1, maxLength: 2 }), (sites, more, concerned) =>
    meansSites({ match: 'all-but', sites }, concerned) || !meansSites({ match: 'all-but', sites: [...sites, more] }, concerned)));
});

test('a spared site is spared in pages of others, and so is what others keep in its pages', () => {
  const rule = { match: 'all-but', sites: ['spared.test'], trigger: { on: 'browser-start' } } as const;
  expect(picks(rule, { partition: 'https://spared.test' })).toBe(false);
  expect(picks(rule, { domain: 'spared.test', partition: 'https://x.test' })).toBe(false);
  expect(picks(rule, { domain: 'third.test', partition: 'https://x.test' })).toBe(true);
});

test('closing a tab leaves alone what the site keeps in pages of others, and all of it while another tab shows it', () => {
  expect(picks({}, { partition: 'https://y.test' })).toBe(false);
  expect(picks({}, { domain: 'third.test', partition: 'https://x.test' })).toBe(true);
  expect(picks({}, {}, { isOpen: true })).toBe(false);
  expect(picks({ trigger: { on: 'browser-start' } }, { partition: 'https://y.test' }, { isOpen: true })).toBe(true);
});

test('kinds that are not chosen stay, and sign-ins where they are to be kept', () => {
  expect(picks({ kinds: ['local-storage'] }, {})).toBe(false);
  expect(picks({ kinds: ['local-storage'] }, { kind: 'local-storage', domain: 'https://www.x.test' })).toBe(true);
  expect([picks({ keepSignIn: true }, { likelySignIn: true }), picks({ keepSignIn: false }, { likelySignIn: true })]).toEqual([false, true]);
});

test('of purposes counts only what the site declared', () => {
  const noted = [{ kind: 'cookie', name: '_ga*', purpose: 'analytics' }, { kind: 'cookie', name: 'cart', purpose: 'necessary' }];
  const named = (name: string): boolean => picks({ purposes: ['analytics'] }, { name }, { noted });
  expect([named('_ga_1'), named('cart'), named('stranger')]).toEqual([true, false, false]);
  expect(picks({ purposes: ['analytics'] }, { name: '_ga_1' })).toBe(false);
});

test('a site declares for itself and for what others keep in its pages, not for what others keep elsewhere', () => {
  const greedy = (row: Partial<Row>): boolean => picks({ match: 'all-but', sites: [], purposes: ['analytics'], trigger: { on: 'browser-start' } }, row, { noted: [{ kind: 'cookie', name: '*', purpose: 'analytics' }] });
  expect([greedy({}), greedy({ partition: 'https://y.test' }), greedy({ domain: '.bank.test', partition: 'https://x.test' })]).toEqual([true, true, true]);
  expect([greedy({ domain: '.bank.test' }), greedy({ domain: '.bank.test', partition: 'https://y.test' })]).toEqual([false, false]);
});
