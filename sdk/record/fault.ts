/** What is wrong with a history. */
export type FaultKind = 'changed' | 'removed' | 'inserted' | 'swapped' | 'signature' | 'checkpoint';

/** The first link that does not hold. */
export interface Fault {
  readonly kind: FaultKind;
  /** Position in `history`, from 0; its length where events are missing at the end. Null: not an event, but what the export says of the chain. */
  readonly index: number | null;
  readonly text: string;
}
