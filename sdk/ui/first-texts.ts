import { chooseLanguage, type UiLanguage } from './choose-language';
import { texts as english } from './texts/en';
import type { BannerTexts } from './texts/texts';

export interface FirstTexts {
  readonly language: UiLanguage;
  readonly texts: BannerTexts;
}

/** The first layer's texts. English ones are at hand, and stand in for others that can't be loaded: the visitor is asked anyway. */
export async function firstTexts(configured: string | null): Promise<FirstTexts> {
  const language = chooseLanguage(configured);
  try {
    return { language, texts: language === 'en' ? english : (await import('./texts/zh-CN')).texts };
  } catch {
    return { language: 'en', texts: english };
  }
}
