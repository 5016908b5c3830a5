import type { Declaration } from '../protocol';
import type { LanguageTexts, TextPart } from './texts/texts';

/** What says which language is wanted, and the site's own words. */
export type Wording = Pick<Declaration, 'language' | 'texts'>;

/**
 * One part's texts in the language that is wanted: the configuration's, else the page's, else the visitor's. English ones are at hand,
 * need nothing else loaded, and stand in for others that can't be: the visitor is asked anyway. `english` is null where they are not.
 */
export async function localTexts<P extends TextPart, E extends LanguageTexts[P] | null>(part: P, english: E, { language, texts }: Wording): Promise<{ readonly language: string; readonly texts: LanguageTexts[P] | E }> {
  const wanted = [language, document.documentElement.lang, ...navigator.languages].filter(Boolean) as string[];
  try {
    if (texts || !/^en\b/i.test(wanted.join())) return await (await import('./languages')).textsFor({ part, english, wanted, own: texts });
  } catch {
    /* English then; the browser says which file it did not get. */
  }
  return { language: 'en', texts: english };
}
