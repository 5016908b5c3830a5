import { texts as banner } from './en';
import { texts as control } from './en.control';
import { texts as objects } from './en.objects';
import { texts as outcome } from './en.outcome';
import { texts as placeholder } from './en.placeholder';
import { texts as preferences } from './en.preferences';
import { texts as rules } from './en.rules';
import type { UiLanguage } from './choose-language';
import type { LanguageTexts } from './texts';
import zhCN from './zh-CN.json';

/** Every text of every language, for commands and checks: a page loads one part of one language. A text that a language lacks does not compile. */
export const ALL_TEXTS: Readonly<Record<UiLanguage, LanguageTexts>> = {
  en: { banner, outcome, placeholder, control, preferences, rules, objects },
  'zh-CN': zhCN,
};
