import type { Standing } from '../declaration/decide';
import type { OwnObjects } from '../eraser/shared-object';
import type { GuardingState } from '../guards/guarding';
import type { Natives } from '../natives';
import type { ConsentEvents, ConsentRecord, Declaration, Ruling, Visitor } from '../protocol';

/** What the gate lends to whatever only a choice needs. */
export interface DecidingOptions {
  readonly natives: Natives;
  /** Where the page has loaded them. */
  readonly sharedObjects?: OwnObjects | undefined;
  readonly declaration: Declaration;
  readonly emit: <E extends keyof ConsentEvents>(event: E, detail: ConsentEvents[E]) => void;
  readonly guarding: Pick<GuardingState, 'waiting' | 'endWaiting' | 'undeclared' | 'ran'>;
  /** The visitor's, which the core keeps. */
  standing(): Standing;
  /** Takes a new record: answers are forgotten, gates open and close. `stored`: a cookie holds it. */
  take(record: ConsentRecord | null, stored: boolean): void;
  /** What the site knows of the visitor. */
  visitor(): Visitor;
  meet(visitor: Visitor): void;
  /** What the rules say of this visitor now, taken for true; `acts` false: only told. Rejects where they can't be loaded. */
  rule(acts?: boolean): Promise<Ruling>;
  /** Takes it for true, and lets nothing act on it yet. */
  learn(ruling: Ruling): void;
  /** Tells the other tabs. */
  tell(): void;
}
