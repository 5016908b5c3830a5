import type { JSX } from 'preact';
import type { Choices, Entry, Item, PurposeId, UiContext } from '../protocol';
import type { Draft } from './draft';
import type { Said } from './outcome';
import type { BannerTexts, PreferenceTexts } from './texts/texts';

export type AllTexts = BannerTexts & PreferenceTexts;

/** Shows the part about shared objects; calls back once the visitor has changed something there, which may have removed some. */
export type ShowObjects = (changed: () => void) => JSX.Element;

/** What the visitor's rule adds. */
export interface RulesPart {
  notes(props: Pick<PreferencesProps, 'context' | 'texts' | 'choose'>): JSX.Element;
  /** What is loaded when it is opened: explainer, quotations, rights, past choices. */
  more(props: Pick<PreferencesProps, 'context' | 'texts' | 'choose'>): JSX.Element;
  /** Purposes that are allowed until they are refused. */
  readonly granted: readonly PurposeId[];
  /** Purposes that are asked for again. */
  readonly lapsed: readonly PurposeId[];
  /** What to say of a signal that is honoured, where a law has words for it. */
  readonly honoured: string | undefined;
  /** What to say of an entry's lifetime, where there is something. */
  noteOn(entry: Entry): string | undefined;
  /** Why nobody can allow a purpose now; undefined where the visitor can. */
  lockedBecause(purpose: PurposeId): string | undefined;
}

/** All that the preference centre shows and does; each part of it takes what it needs. */
export interface PreferencesProps {
  readonly context: UiContext;
  readonly texts: AllTexts;
  readonly showObjects: ShowObjects | undefined;
  readonly rules: RulesPart | null;
  readonly draft: Draft;
  readonly items: readonly Item[];
  readonly said: Said;
  readonly edit: (draft: Draft) => void;
  readonly choose: (choices: Choices | 'accept-all' | 'reject-all', event: Event) => void;
  readonly withdraw: (event: Event) => void;
  /** Tries again to load the rules, where that failed. */
  readonly retry: () => void;
  /** Looks anew at what is stored. */
  readonly look: () => void;
  /** Closes the dialog; undefined where it stands in the page. */
  readonly close: (() => void) | undefined;
}
