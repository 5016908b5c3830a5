import type { ConsentRecord } from './consent-record';
import type { ConsentEvents } from './consent-event';
import type { Declaration } from './declaration';
import type { RefusalSummary } from './refusal-summary';
import type { ObjectControl, SpaceQuestion } from './shared-object';
import type { Ruling } from './ruling';
import type { UiSource } from './ui-context';
import type { UiDeciding } from './ui-deciding';
import type { Visitor } from './visitor';

/** What the core lends to the user interface. */
export interface UiHost {
  /** The configuration, checked and completed. */
  readonly declaration: Declaration;
  /** True while the browser sends Global Privacy Control. */
  readonly gpc: boolean;
  /** The visitor's choice, or null while undecided. */
  record(): ConsentRecord | null;
  /** True while there is something to ask. */
  undecided(): boolean;
  /** What has been kept from happening in this document so far. */
  refused(): RefusalSummary;
  /** Returns its undo. */
  on<E extends keyof ConsentEvents>(event: E, listener: (detail: ConsentEvents[E]) => void): () => void;
  /** Tells the listeners of an event. */
  emit<E extends keyof ConsentEvents>(event: E, detail: ConsentEvents[E]): void;
  /** What a choice needs: loaded when asked for, rejects when it can't be. */
  deciding(): Promise<UiDeciding>;
  /** What the rules say of this visitor now, taken for true; `acts` false: only told. Rejects where they can't be loaded. */
  rule(acts?: boolean): Promise<Ruling>;
  /** What the site knows of the visitor. */
  visitor(): Visitor;
  /** Where the page uses shared objects. */
  readonly sharedObjects?: ObjectControl | undefined;
  /** Shows the small persistent button that opens the preference centre, where the page has none. */
  control(): void;
  /** Says in the page's own buttons that the interface could not be loaded; false takes that back. */
  failed(isFailed: boolean): void;
}

/** The interface as the core drives it. */
export interface Interface {
  /** Shows the banner. */
  showBanner(): void;
  /** In this element, or as a dialog: a page may hand over what it likes, the event of a click say. */
  showPreferences(into?: unknown): void;
  /** Takes away whatever is shown; nothing is decided by that. */
  hide(): void;
  /** Brings the page in line with the record: an undecided visitor is asked, a decided one gets the persistent control where the page has none. */
  start(): void;
  /** Asks whether shared objects of this host may take more space. */
  askForSpace(question: SpaceQuestion): Promise<boolean>;
  /** A `data-consent` button of the page was pressed, or one of the banner (`source`). */
  press(button: string | null, event: Event, source?: UiSource): void;
}
