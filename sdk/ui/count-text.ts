import { fillText } from './fill-text';
import type { Plural } from './texts/texts';

/**
 * The plural form that `count` takes in `language`. Digits stand alone, as all our languages can write them: the first `Intl.NumberFormat` of a
 * page takes longer than all else that the first layer does.
 */
export function countText(forms: Plural, count: number, language: string): string {
  return fillText(forms[new Intl.PluralRules(language).select(count)] ?? forms.other, { count: `${count}` });
}
