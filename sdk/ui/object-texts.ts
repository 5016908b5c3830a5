import type { UiLanguage } from './choose-language';
import { texts as english } from './texts/en.objects';
import type { ObjectTexts } from './texts/texts';

/** The texts about shared objects; English ones stand in for others that can't be loaded. */
export async function objectTexts(language: UiLanguage): Promise<ObjectTexts> {
  try {
    return language === 'en' ? english : (await import('./texts/zh-CN.objects')).texts;
  } catch {
    return english;
  }
}
