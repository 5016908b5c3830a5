import { readdirSync, readFileSync } from 'node:fs';
import en from '../../../../extension/_locales/en/messages.json';

type Texts = Readonly<Record<string, { readonly message: string }>>;

const FOLDER = 'extension/_locales';
const ENGLISH: Texts = en;
const FORM = /_(zero|one|two|few|many|other)$/;
/* No text counts fractions, or a million of anything. */
const COUNTS = Array.from({ length: 1000 }, (_, count) => count);

const textsOf = (locale: string): Texts => JSON.parse(readFileSync(`${FOLDER}/${locale}/messages.json`, 'utf8')) as Texts;
const tagOf = (locale: string): string => locale.replace('_', '-');
const placesIn = (words = ''): string => [...new Set(words.match(/\$\d/g))].sort().join();
const isCounted = (key: string): boolean => `${key.replace(FORM, '')}_one` in ENGLISH && FORM.test(key);

/** Each plural form of a language, with how many numbers it is for. */
function formsOf(locale: string): Map<string, number> {
  const rules = new Intl.PluralRules(tagOf(locale));
  const forms = new Map<string, number>();
  for (const count of COUNTS) forms.set(rules.select(count), (forms.get(rules.select(count)) ?? 0) + 1);
  return forms.set('other', Infinity); // what is asked for last
}

/** The keys that a language has to have: those of English, with its own plural forms in place of the English two. */
function keysFor(locale: string): string[] {
  const bases = Object.keys(ENGLISH).filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -'_one'.length));
  const plain = Object.keys(ENGLISH).filter((key) => !isCounted(key));
  return [...plain, ...bases.flatMap((base) => [...formsOf(locale).keys()].map((form) => `${base}_${form}`))].sort();
}

/** A form for one number alone may leave that number out, as in "one item"; any other has to carry it. */
function hasItsParts(key: string, words: string, forms: ReadonlyMap<string, number>): boolean {
  if (!isCounted(key)) return placesIn(words) === placesIn(ENGLISH[key]?.message);
  const base = key.replace(FORM, '');
  const form = FORM.exec(key)?.[1] ?? '';
  const english = ENGLISH[`${base}_other`]?.message;
  return placesIn(words) === placesIn(english) || (forms.get(form) === 1 && placesIn(`$1 ${words}`) === placesIn(english));
}

describe.each(readdirSync(FOLDER))('the texts in %s', (locale) => {
  const texts = textsOf(locale);

  test('are complete, with a form for each count of the language, and no more than that', () => {
    expect(Object.keys(texts).sort()).toEqual(keysFor(locale));
  });

  test('carry the same parts as in English', () => {
    const forms = formsOf(locale);
    expect(Object.entries(texts).filter(([key, { message }]) => !hasItsParts(key, message, forms)).map(([key]) => key)).toEqual([]);
  });

  test('are words, without spaces around them', () => {
    expect(Object.entries(texts).filter(([, { message }]) => message.trim() !== message || message === '').map(([key]) => key)).toEqual([]);
  });

  test('name the language that they are in', () => {
    expect(texts.languageTag?.message).toBe(tagOf(locale));
  });

  test('keep to what browsers and stores take: 45 characters of name, 132 of description', () => {
    expect((texts.extensionName?.message ?? '').length).toBeLessThanOrEqual(45);
    expect((texts.extensionDescription?.message ?? '').length).toBeLessThanOrEqual(132);
  });
});
