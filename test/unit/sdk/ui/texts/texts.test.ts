import { ALL_TEXTS } from '../../../../../sdk/ui/texts/all';
import { LANGUAGES, type UiLanguage } from '../../../../../sdk/ui/texts/choose-language';

type Tree = string | { readonly [key: string]: Tree };

/** Every text by its path; the plural forms of one text are told apart by their last step. */
const leaves = (tree: Tree, path = ''): [string, string][] => (typeof tree === 'string' ? [[path, tree]] : Object.entries(tree).flatMap(([key, value]) => leaves(value, `${path}.${key}`)));
const groups = (tree: Tree, path = ''): [string, Readonly<Record<string, Tree>>][] => (typeof tree === 'string' ? [] : [[path, tree], ...Object.entries(tree).flatMap(([key, value]) => groups(value, `${path}.${key}`))]);
const placeholders = (text: string): string[] => [...text.matchAll(/{\w+}/g)].map(([found]) => found).sort();
const textsOf = (language: UiLanguage): Tree => ALL_TEXTS[language] as unknown as Tree;

const english = new Map(leaves(textsOf('en')));
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
const isForm = (path: string): boolean => FORMS.includes(path.split('.').pop() ?? '');
/** The English text that a translated one, or one of its plural forms, stands for. */
const originalOf = (path: string): string | undefined => english.get(path) ?? english.get(path.replace(/\w+$/, 'other'));

const SCRIPTS: Readonly<Partial<Record<string, RegExp>>> = {
  zh: /\p{Script=Han}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
  th: /\p{Script=Thai}/u,
  hi: /\p{Script=Devanagari}/u,
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  el: /\p{Script=Greek}/u,
  bg: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
};

describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s', (language) => {
  const own = leaves(textsOf(language));
  const [base] = language.split('-') as [string];

  test('says all that English says, and nothing else', () => {
    const paths = (all: Iterable<string>): string[] => [...new Set([...all].map((path) => (isForm(path) ? path.replace(/\w+$/, 'other') : path)))].sort();
    expect(paths(own.map(([path]) => path))).toEqual(paths(english.keys()));
  });

  test('has each plural form that it counts by, up to a thousand', () => {
    const rules = new Intl.PluralRules(language);
    const needed = [...new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)))];
    const plurals = groups(textsOf(language)).filter(([, group]) => 'other' in group);
    expect(plurals.length).toBeGreaterThan(5);
    expect(plurals.filter(([, group]) => !needed.every((form) => form in group)).map(([path]) => path)).toEqual([]);
    const foreign = plurals.flatMap(([path, group]) => Object.keys(group).filter((form) => !rules.resolvedOptions().pluralCategories.includes(form as Intl.LDMLPluralRule)).map((form) => `${path}.${form}`));
    expect(foreign).toEqual([]);
  });

  test('has the same placeholders in each text; a form for exactly one or two may spell the number out', () => {
    const differs = own.filter(([path, text]) => {
      const wanted = placeholders(originalOf(path) ?? '');
      const spelledOut = /\.(zero|one|two)$/.test(path) ? wanted.filter((name) => name !== '{count}') : wanted;
      return ![String(wanted), String(spelledOut)].includes(String(placeholders(text)));
    });
    expect(differs).toEqual([]);
  });

  test('is translated: written in its own script, and hardly a text is still the English one', () => {
    const script = SCRIPTS[base];
    const words = own.filter(([, text]) => text.replace(/{\w+}|[A-Z]{2,}|Cookie/g, '').trim().length > 3);
    const foreign = words.filter(([path, text]) => (script ? !script.test(text) : text.length > 20 && text === originalOf(path)));
    expect(foreign.map(([path]) => path).filter((path) => !/\.kinds\.|\.fields\.gpc$/.test(path))).toEqual([]);
    const same = words.filter(([path, text]) => text === originalOf(path));
    expect(same.length).toBeLessThan(12);
  });

  test('has no stray space or markup in any text', () => {
    expect(own.filter(([path, text]) => (text !== text.trim() && !path.endsWith('.body')) || / {2}|[<>]|&\w+;|\.\.\./.test(text) || !text)).toEqual([]);
  });
});

test.each(leaves(ALL_TEXTS['zh-CN'] as unknown as Tree))('%s of Simplified Chinese has full-width punctuation', (_path, text) => {
  expect(text.replace(/{\w+}/g, '').replace(/11 CCR|GPC/g, '')).not.toMatch(/[,;:()!?]/);
});

test('names that other software relies on are as agreed', () => {
  const { banner, preferences } = ALL_TEXTS.en;
  expect([banner.title, banner.acceptAll, banner.rejectAll, banner.settings]).toEqual(['Cookie consent', 'Accept all', 'Reject all', 'Settings']);
  expect([preferences.dialogTitle, preferences.saveChoices, preferences.withdraw]).toEqual(['Privacy settings', 'Save choices', 'Withdraw consent']);
});
