import type { UiLanguage } from './choose-language';
import { texts as english } from './texts/en.rules';
import type { RuleTexts } from './texts/texts';

/** The texts that only some rules need; English ones stand in for others that can't be loaded. */
export async function ruleTexts(language: UiLanguage): Promise<RuleTexts> {
  try {
    return language === 'en' ? english : (await import('./texts/zh-CN.rules')).texts;
  } catch {
    return english;
  }
}
