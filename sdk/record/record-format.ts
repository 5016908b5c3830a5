import type { ChoiceSource, ConsentRecord } from '../protocol';

/** Start of a record cookie's text; what follows is the percent-encoded JSON of its fields in order. */
export const VERSION = 'v1.';

/** The fields. */
export type Packed = readonly [
  id: string,
  time: number,
  source: ChoiceSource,
  policyVersion: string,
  purposes: ConsentRecord['purposes'],
  vendors: ConsentRecord['vendors'],
  sweep: number,
  domain: string,
];

/** Characters; what is longer was not written by us. */
export const LONGEST = 4000;

/** Milliseconds. A choice, of either sort, is asked for again after six months: the strictest interval of any region. */
export const LIFETIME = 180 * 86_400_000;
