import { browser } from '../platform/browser';
import { once } from './once';

type Messages = typeof import('../_locales/en/messages.json');

/** A key of `_locales/en/messages.json`; an unknown key does not compile. */
export type TextKey = keyof Messages;

/** The common part of a pair of keys that end in `_one` and `_other`. */
export type PluralKey = {
  [K in TextKey]: K extends `${infer Base}_one` ? (`${Base}_other` extends TextKey ? Base : never) : never;
}[TextKey];

/** A text of the interface in the browser's language, its `$1`, `$2`… replaced. */
export function text(key: TextKey, ...parts: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, parts.map(String));
}

/** BCP 47 tag of the language that the texts are in, which need not be the browser's. */
export function language(): string {
  return text('languageTag');
}

const rules = once(() => new Intl.PluralRules(language()));
const numbers = once(() => new Intl.NumberFormat(language()));

/** A whole number as the language writes it. */
export const formatCount = (count: number): string => numbers().format(count);

/** The form of a text that fits `count`, which is also its `$1`. */
export function plural(key: PluralKey, count: number, ...parts: readonly (string | number)[]): string {
  const shown = [formatCount(count), ...parts];
  /* English, which an unknown language falls back to, has two forms; other languages have up to six. */
  return text(`${key}_${rules().select(count)}` as TextKey, ...shown) || text(`${key}_other`, ...shown);
}
