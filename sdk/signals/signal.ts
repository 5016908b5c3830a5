import type { PurposeId } from '../protocol';

/** Is told, or tells, what was decided. Read live: a signal is never written into the record. */
export interface Signal {
  readonly name: string;
  /** Purposes it refuses as long as the visitor has not chosen otherwise. */
  refuses(): readonly PurposeId[];
}
