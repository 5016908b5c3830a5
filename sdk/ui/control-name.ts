/**
 * The persistent control's name by language. It stands apart from the other texts so that
 * a returning visitor, who sees nothing else of the interface, loads no text file for it.
 */
const NAMES: Readonly<Record<string, string>> = { en: 'Cookie settings', zh: 'Cookie 设置' };

export function controlName(language: string): string {
  return NAMES[language.slice(0, 2)] ?? (NAMES['en'] as string);
}
