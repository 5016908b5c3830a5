import { fillText } from './fill-text';
import type { Plural } from './texts/texts';

/** The plural form that `count` takes in `language`, with `{count}` written as that language writes numbers. */
export function countText(forms: Plural, count: number, language: string): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fillText(form, { count: new Intl.NumberFormat(language).format(count) });
}
