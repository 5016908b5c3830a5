import type { ConsentRecord } from './consent-record';
import type { PurposeId } from './purpose';
import type { GuardedAct } from './decision';
import type { EraseReport } from './erase-report';
import type { ReturnedItem } from './item';

/** Which part of the user interface is on the page. */
export type UiState = 'none' | 'banner' | 'preferences' | 'failed';

/** Every event of `consent.on(…)`, with what its listener gets. */
export interface ConsentEvents {
  /** What is allowed here may be another: by a choice, which `change` follows, a rule, or what the site knows of the visitor. Before what waits goes out, gated scripts run and refused items go. */
  standing: ConsentRecord | null;
  /** A choice was made here, in another tab or on a sibling host. Late listeners get the present state at once. */
  change: ConsentRecord | null;
  /** The visitor said yes to a purpose that wants it said twice: send the message with the link. `consent.confirm(purpose)` is the second time. */
  confirm: { readonly purpose: PurposeId };
  /** A write or request waits for the visitor's choice. */
  held: GuardedAct;
  /** A held write or request went through, in its original order. */
  released: GuardedAct;
  /** A write or request was refused. */
  dropped: GuardedAct;
  /** A write or request that went through only because the guard of its kind is set to `report`. */
  reported: GuardedAct;
  /** A write or request that the declaration does not name. */
  undeclared: GuardedAct;
  /** A refused item came back (over HTTP, from an older page) and was removed again. */
  returned: ReturnedItem;
  /** An erasure ended. */
  erased: EraseReport;
  /** The banner or the preference centre was shown, hidden, or could not be loaded. */
  ui: UiState;
}
