import type { Standing } from '../declaration/decide';
import type { Natives } from '../natives';
import type { ConsentEvents, ConsentRecord, Declaration, PurposeId } from '../protocol';

/** What the gate lends to whatever only a choice needs. */
export interface DecidingOptions {
  readonly natives: Natives;
  readonly declaration: Declaration;
  readonly emit: <E extends keyof ConsentEvents>(event: E, detail: ConsentEvents[E]) => void;
  /** Purposes of which something ran in this document. */
  readonly ran: ReadonlySet<PurposeId>;
  /** The visitor's, which the core keeps. */
  standing(): Standing;
  /** Takes a new record and acts on it before anything is erased: guards settle, gates open and close. `stored`: a cookie holds it. */
  take(record: ConsentRecord, stored: boolean): void;
  /** Tells the other tabs. */
  tell(): void;
}
