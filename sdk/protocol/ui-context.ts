import type { ChoiceSource, Choices, ConsentRecord } from './consent-record';
import type { ConsentEvents } from './consent-event';
import type { Declaration } from './declaration';
import type { PurposeId } from './purpose';
import type { EraseReport } from './erase-report';
import type { RefusalSummary } from './refusal-summary';
import type { Ruling } from './ruling';
import type { ObjectControl } from './shared-object';
import type { UiDeciding } from './ui-deciding';
import type { Visitor } from './visitor';

/** The part of the interface a choice is made in. */
export type UiSource = Extract<ChoiceSource, 'banner' | 'preferences' | 'placeholder' | 'page'>;

/** All that the lazily loaded user interface may see and do. */
export interface UiContext {
  /** The configuration, checked and completed. */
  readonly declaration: Declaration;
  /** BCP 47 tag the texts are shown in. */
  readonly language: string;
  /** True while the browser sends Global Privacy Control. */
  readonly gpc: boolean;
  /** What the rules say of this visitor now. Rejects where they can't be loaded. */
  rule(): Promise<Ruling>;
  /** What the site knows of the visitor. */
  visitor(): Visitor;
  /** The visitor's choice, or null while undecided. */
  record(): ConsentRecord | null;
  /** Where the page uses shared objects. */
  readonly sharedObjects?: ObjectControl | undefined;
  /** What has been kept from happening in this document so far. */
  refused(): RefusalSummary;
  /** What looks, erases and exports. Whoever erases asks for the visitor's own event first. Rejects where it can't be loaded. */
  deciding(): Promise<UiDeciding>;
  /**
   * Makes a choice for the visitor, whose own `event` is `isTrusted`. One that is not, a click by script, may refuse all that is asked, which
   * is recorded as source `api`; anything else by it is ignored and resolves to null. Nothing is granted when it rejects.
   */
  choose(choices: Choices | 'accept-all' | 'reject-all', source: UiSource, event: Event): Promise<EraseReport | null>;
  /** Withdraws purposes (all when left out) under the same rule. */
  withdraw(purposes: readonly PurposeId[] | undefined, source: UiSource, event: Event): Promise<EraseReport | null>;
  /** Returns its undo. */
  on<E extends keyof ConsentEvents>(event: E, listener: (detail: ConsentEvents[E]) => void): () => void;
  /** Takes away whatever is shown; leaves the visitor's state as it is. */
  close(): void;
  /** Loads the page again, which ends code that already runs. */
  reload(): void;
}

/** What a lazily loaded part of the interface hands back. */
export interface UiHandle {
  /** Removes it from the page and gives focus back to where it was. */
  close(): void;
}
