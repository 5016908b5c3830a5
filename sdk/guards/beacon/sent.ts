import type { Guarding } from '../guard';

/** One call of a sender. */
export interface Sent {
  readonly self: never;
  readonly args: readonly never[];
  /** Does what the platform would do, with the page's arguments or with others. */
  send(args?: readonly unknown[]): unknown;
}

/** What of the platform sends: a function, a class or the setter of a property. */
export interface Sender {
  readonly owner: object | undefined;
  readonly name: string;
  readonly part?: 'set';
  /** How many of the first arguments are text for the platform; left out: one. */
  texts?(args: readonly never[], self: never): number;
  /** The addresses that a call sends to, one or several. */
  addresses(args: readonly never[], self: never): unknown;
  /** What the caller gets at once where it may not be sent now; left out where that is a promise. */
  answer?(sent: Sent): unknown;
  /** What the loaded code has to know of the moment of the call. */
  note?(sent: Sent, answer: unknown): unknown;
}

/** A call that could not be sent at once, for the code that is loaded to hold or refuse it. */
export interface WaitingSent extends Sent {
  readonly urls: readonly string[];
  readonly guarding: Guarding;
  /** What the caller got at once. */
  readonly answer: never;
  readonly noted: unknown;
}
