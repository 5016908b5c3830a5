import type { SiteTexts } from '../protocol';
import { directionOf } from './direction-of';
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

/**
 * A name, an address or a list that is put in is read by itself: in a text from right to left its brackets and full stop would else change sides.
 * See https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
const isolated = <T>(texts: T): T => JSON.parse(JSON.stringify(texts).replace(/{\w+}/g, '\u2068$&\u2069')) as T;

/** The texts of one part in the best language there is, with the site's own words in their places. Rejects where they can't be fetched. */
export async function textsFor<P extends TextPart>({ part, english, wanted, own }: TextsWanted<P>): Promise<LocalTexts<P>> {
  const language = chooseLanguage(wanted);
  const texts = (language === 'en' && english) || (await loadPart(language, part));
  const worded = ownWords(texts, own?.[language]?.[part], `texts.${language}.${part}`);
  return { language, texts: directionOf(language) === 'rtl' ? isolated(worded) : worded };
}
