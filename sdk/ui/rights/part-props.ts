import type { Ruling, UiContext } from '../../protocol';
import type { AllTexts, PreferencesProps } from '../preferences-props';
import type { RightsTexts } from '../texts/rights-texts';
import type { RuleTexts } from '../texts/texts';

/** What each part gets that is loaded when it is opened. */
export interface PartProps extends Pick<PreferencesProps, 'choose'> {
  readonly context: UiContext;
  readonly texts: AllTexts & RuleTexts & RightsTexts;
  /** Null where the rules could not be loaded. */
  readonly ruling: Ruling | null;
}
