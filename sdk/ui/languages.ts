import type { SiteTexts } from '../protocol';
import { loadPart } from './load-part';
import { ownWords } from './own-words';
import { chooseLanguage } from './texts/choose-language';
import type { LanguageTexts, LocalTexts, TextPart } from './texts/texts';

export interface TextsWanted<P extends TextPart> {
  readonly part: P;
  /** What is at hand; null where English has to be fetched too. */
  readonly english: LanguageTexts[P] | null;
  /** BCP 47 tags, best first. */
  readonly wanted: readonly string[];
  /** The site's own words. */
  readonly own: SiteTexts | undefined;
}

/** The texts of one part in the best language there is, with the site's own words in their places. Rejects where they can't be fetched. */
export async function textsFor<P extends TextPart>({ part, english, wanted, own }: TextsWanted<P>): Promise<LocalTexts<P>> {
  const language = chooseLanguage(wanted);
  const texts = (language === 'en' && english) || (await loadPart(language, part));
  return { language, texts: ownWords(texts, own?.[language]?.[part], `texts.${language}.${part}`) };
}
