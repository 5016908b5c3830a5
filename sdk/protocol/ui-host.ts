import type { ChoiceSource, Choices, ConsentRecord } from './consent-record';
import type { ConsentEvents } from './consent-event';
import type { Declaration } from './declaration';
import type { PurposeId } from './purpose';
import type { EraseReport } from './erase-report';
import type { Item } from './item';
import type { RefusalSummary } from './refusal-summary';
import type { ObjectControl, SpaceQuestion } from './shared-object';
import type { Ruling } from './ruling';
import type { UiSource } from './ui-context';
import type { Visitor } from './visitor';

/** What the core lends to the user interface. */
export interface UiHost {
  readonly declaration: Declaration;
  /** True while the browser sends Global Privacy Control. */
  readonly gpc: boolean;
  record(): ConsentRecord | null;
  undecided(): boolean;
  refused(): RefusalSummary;
  on<E extends keyof ConsentEvents>(event: E, listener: (detail: ConsentEvents[E]) => void): () => void;
  emit<E extends keyof ConsentEvents>(event: E, detail: ConsentEvents[E]): void;
  /** What a choice needs: loaded when asked for, rejects when it can't be. */
  deciding(): Promise<{
    choose(choices: Choices | 'accept-all' | 'reject-all', source: ChoiceSource, by: { readonly locale: string }): Promise<EraseReport>;
    withdraw(purposes: readonly PurposeId[] | undefined, source: ChoiceSource, by: { readonly locale: string }): Promise<EraseReport>;
    /** The visitor was asked at that time (milliseconds since 1970), in this language. */
    asked(time: number, locale: string): void;
    inspect(): Promise<Item[]>;
    /** Goes on under the present version of the policy where that asks nothing. True where the visitor is to be told of it. */
    acknowledge(ruling: Ruling): boolean;
  }>;
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
  showBanner(): void;
  /** In this element, or as a dialog: a page may hand over what it likes, the event of a click say. */
  showPreferences(into?: unknown): void;
  hide(): void;
  /** Brings the page in line with the record: an undecided visitor is asked, a decided one gets the persistent control where the page has none. */
  start(): void;
  /** Asks whether shared objects of this host may take more space. */
  askForSpace(question: SpaceQuestion): Promise<boolean>;
  /** A `data-consent` button of the page was pressed, or one of the banner (`source`). */
  press(button: string | null, event: Event, source?: UiSource): void;
}
