import { ALL_TEXTS } from '../../sdk/ui/texts/all';
import type { UiLanguage } from '../../sdk/ui/texts/choose-language';
import type { LanguageTexts, TextPart } from '../../sdk/ui/texts/texts';

/** What `sdk/ui/load-part` fetches from a built file. */
export const loadPart = async <P extends TextPart>(language: UiLanguage, part: P): Promise<LanguageTexts[P]> => Promise.resolve(ALL_TEXTS[language][part]);
