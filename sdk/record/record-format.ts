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
  until: number,
  minor: boolean,
];

/** Characters; what is longer was not written by us. */
export const LONGEST = 4000;

/** Milliseconds. What browsers cap the life of a cookie at; when to ask again is in the record. https://www.rfc-editor.org/rfc/rfc6265bis */
export const LIFETIME = 400 * 86_400_000;
