import type { LanguageTexts, TextPart } from './texts/texts';

/** Fetches one part of a language's texts. The build makes a file of each part; unit tests read the language's own file instead. */
export const loadPart = async <P extends TextPart>(language: string, part: P): Promise<LanguageTexts[P]> =>
  ((await import(`./texts/${language}.${part}.mjs`)) as { readonly texts: LanguageTexts[P] }).texts;
