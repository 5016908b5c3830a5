import { resolve } from '../../../../sdk/policy';
import { RULED_REGIONS } from '../../../../sdk/protocol';
import rules from '../../../../sdk/policy/rules.json';
import { question } from './question';

const regions = [...rules.rows.flatMap((row) => row.regions), 'US', 'CA', 'US-ZZ', 'CA-ON', 'XX'];
const OPTIONAL = ['preferences', 'analytics', 'advertising', 'research'];

test('rules that could allow something without a choice are loaded before the question, of every region that has one', () => {
  const lenient = regions.filter((region) => Object.values(resolve(question({ region, purposes: OPTIONAL })).modes).some((mode) => mode !== 'opt-in'));
  expect(lenient).toEqual(expect.arrayContaining(['GB', 'US-CA', 'SG', 'JP', 'KR']));
  expect(lenient.filter((region) => !RULED_REGIONS.test(region) || !RULED_REGIONS.test(region.toLowerCase()))).toEqual([]);
});

test('and regions that ask first do not wait for it', () => {
  for (const region of ['DE', 'IT', 'BR', 'IN', 'MY', 'USA', 'JPN', '', 'unknown']) expect([region, RULED_REGIONS.test(region)]).toEqual([region, false]);
});

test('neither can it be put in other words than a region has, before its rule is there', () => {
  const worded = regions.filter((region) => resolve(question({ region, purposes: OPTIONAL })).ui.includes('continue-without-accepting'));
  expect(worded).toEqual(['FR']);
  expect(worded.filter((region) => !RULED_REGIONS.test(region))).toEqual([]);
});

test('whoever has to name the control "Your Privacy Choices" is in the United States', () => {
  const named = regions.filter((region) => resolve(question({ region, purposes: OPTIONAL })).ui.includes('privacy-choices-link'));
  expect(named.filter((region) => !/^US\b/.test(region))).toEqual([]);
});
