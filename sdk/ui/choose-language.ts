/** Languages the interface has texts in. */
export type UiLanguage = 'en' | 'zh-CN';

/** The language texts are shown in: the configuration's, else the page's, else the visitor's, else English. */
export function chooseLanguage(configured: string | null): UiLanguage {
  const wanted = [configured, document.documentElement.lang, ...navigator.languages].join();
  return /(?:^|,)(en|zh)\b/i.exec(wanted)?.[1]?.toLowerCase() === 'zh' ? 'zh-CN' : 'en';
}
