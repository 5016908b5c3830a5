import type { ConsentRecord } from '../../../sdk/protocol';

/** A record of this moment in which nothing is answered but what the test says. */
export const sampleRecord = (changes: Partial<ConsentRecord> = {}): ConsentRecord => ({
  id: '8f1a7c52-0000-4000-8000-000000000001',
  time: Date.now(),
  source: 'banner',
  policyVersion: '2024-09-09',
  purposes: {},
  vendors: {},
  sweep: 0,
  until: 8.64e15,
  minor: false,
  domain: '',
  ...changes,
});
