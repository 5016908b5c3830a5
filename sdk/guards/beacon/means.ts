import type { Guarding } from '../guard';
import { requestedUrl } from './requested-url';

/** What a request's owner has to be able to do with it. */
export interface Request {
  send(): unknown;
  /** Fails as the network would. */
  fail(): unknown;
  /** False for what can't wait, such as a synchronous XHR. */
  readonly waits?: boolean;
}

/** Puts itself before one way of sending. */
export type Means = (guarding: Guarding) => void;

/** Decides one request: sends, holds or fails it. */
export function decideRequest(guarding: Guarding, address: unknown, { send, fail, waits = true }: Request): void {
  const url = requestedUrl(address);
  const decision = url ? guarding.decide('beacon', url) : 'allow';
  if (decision === 'allow') send();
  else if (decision === 'hold' && waits) guarding.hold('beacon', url, { replay: send, drop: fail });
  else fail();
}
