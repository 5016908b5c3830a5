/** Languages that the interface has texts in, as BCP 47 tags. */
export const LANGUAGES = [
  'en', 'zh-CN', 'zh-TW', 'ja', 'ko', 'th', 'vi', 'id', 'ms', 'hi', 'ar', 'he', 'de', 'fr', 'es', 'pt-BR', 'pt-PT', 'it', 'nl',
  'pl', 'sv', 'da', 'fi', 'nb', 'cs', 'sk', 'hu', 'ro', 'bg', 'el', 'hr', 'sl', 'lt', 'lv', 'et', 'tr', 'ru', 'uk',
] as const;

export type UiLanguage = (typeof LANGUAGES)[number];

/** Tags that stand for another one of the list: by script or place, or by an older code. */
const SAME: readonly (readonly [pattern: RegExp, tag: string])[] = [
  [/^zh-(hant|tw|hk|mo)\b/i, 'zh-TW'],
  [/^zh\b/i, 'zh-CN'],
  [/^pt(-br)?$/i, 'pt-BR'],
  [/^pt\b/i, 'pt-PT'],
  [/^n[on]\b/i, 'nb'],
  [/^in\b/i, 'id'],
  [/^iw\b/i, 'he'],
];

/** The language of the list that serves a wanted one; undefined where none does. */
export function languageFor(tag: string): UiLanguage | undefined {
  const [base] = tag.toLowerCase().split('-');
  const listed = SAME.find(([pattern]) => pattern.test(tag))?.[1] ?? base;
  return LANGUAGES.find((one) => one === listed);
}

/** The first of the wanted languages that there are texts in, else English. */
export const chooseLanguage = (wanted: readonly string[]): UiLanguage => wanted.map(languageFor).find(Boolean) ?? 'en';
