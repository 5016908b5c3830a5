import type { Decision, EntryKind } from '../protocol';

/** What is said of one declared name now. */
export interface AnsweredEntry {
  readonly kind: EntryKind;
  readonly name: string;
  readonly decision: Decision;
}

/** All that a worker's guards have to know: the declaration and the visitor's standing as answers. A page tells it to its workers. */
export interface Answers {
  readonly entries: readonly AnsweredEntry[];
  /** Of what no entry names. */
  readonly undeclared: Decision;
  /** Hosts of the site: requests to them nobody has to declare. */
  readonly hosts: readonly string[];
  /** Kinds whose guard does not hold: set to `off` or `report`. */
  readonly free: readonly EntryKind[];
  /** How many requests may wait. */
  readonly requests: number;
}

/** Where pages and the workers whose authors asked for the guard meet: the name of a `BroadcastChannel`. */
export const CHANNEL = 'dingtalk_consent_workers';

/** What a worker says on a channel when it starts; whoever knows the answers tells them. */
export const ASK = 'ask';

/** Under this name a page leaves a worker that it starts what it has to know, and the worker's guard takes it away before the worker's own code runs. */
export const GIVEN = 'dingtalkConsentWorker';

/** What a page gives to a worker that it starts. */
export interface Given {
  /** The page's own channel. */
  readonly channel: string;
  /** Null before the SDK is configured: then everything waits. */
  readonly answers: Answers | null;
}
