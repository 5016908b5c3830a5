import type { Attempt, Guarding } from '../guard';
import { requestedUrl } from './requested-url';

/** Decides one request by the address its caller gave; otherwise as `Guarding.decide`. */
export type DecideRequest = (address: unknown, end: Attempt['end'], wait?: Attempt['wait']) => unknown;

/** Puts itself before one way of sending. */
export type Means = (decide: DecideRequest) => void;

/** What never leaves the device needs no decision. */
export const createDecideRequest =
  (guarding: Guarding): DecideRequest =>
  (address, end, wait) => {
    const name = requestedUrl(address);
    return name ? guarding.decide({ kind: 'beacon', name, end, wait }) : end(true);
  };
