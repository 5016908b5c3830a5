/** @jest-environment node */
import * as policy from '../../../../sdk/policy';
import { question } from './question';

test('without a page there is no region, and still a rule: on a server, or in a worker', () => {
  expect(policy.detectRegion()).toBeNull();
  expect(policy.detectRegion('de')).toBe('DE');
  expect(policy.resolve(question({ region: policy.detectRegion('de') })).row).toBe('EU');
});

test('the folder gives what a site asks, and no more', () => {
  expect(Object.keys(policy).sort()).toEqual(['checkTightening', 'detectRegion', 'isAhead', 'lapsedPurposes', 'resolve']);
});
