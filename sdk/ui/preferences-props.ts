import type { JSX } from 'preact';
import type { Choices, Item, UiContext } from '../protocol';
import type { Draft } from './draft';
import type { Said } from './outcome';
import type { BannerTexts, PreferenceTexts } from './texts/texts';

export type AllTexts = BannerTexts & PreferenceTexts;

/** Shows the part about shared objects. */
export type ShowObjects = () => JSX.Element;

/** All that the preference centre shows and does; each part of it takes what it needs. */
export interface PreferencesProps {
  readonly context: UiContext;
  readonly texts: AllTexts;
  readonly showObjects: ShowObjects | undefined;
  readonly draft: Draft;
  readonly items: readonly Item[];
  readonly said: Said;
  readonly edit: (draft: Draft) => void;
  readonly choose: (choices: Choices | 'accept-all' | 'reject-all', event: Event) => void;
  readonly withdraw: (event: Event) => void;
  readonly close: () => void;
}
