import fc from 'fast-check';
import { LANGUAGES, chooseLanguage, languageFor } from '../../../../../sdk/ui/texts/choose-language';

test.each([
  ['en-GB', 'en'],
  ['zh', 'zh-CN'],
  ['zh-Hans-SG', 'zh-CN'],
  ['ZH-cn', 'zh-CN'],
  ['xx', undefined],
  ['', undefined],
  ['english', undefined],
])('%s is served by %s', (tag, language) => {
  expect(languageFor(tag)).toBe(language);
});

test('each language of the list serves itself, in any case of its letters', () => {
  fc.assert(fc.property(fc.constantFrom(...LANGUAGES), fc.boolean(), (tag, isUpper) => languageFor(isUpper ? tag.toUpperCase() : tag.toLowerCase()) === tag));
});

test('the first wanted language that is there is taken, and English where none is', () => {
  expect(chooseLanguage(['xx', 'zh', 'en'])).toBe('zh-CN');
  expect(chooseLanguage(['xx'])).toBe('en');
  expect(chooseLanguage([])).toBe('en');
});

test('no tag, however odd, throws or gives a language that is not there', () => {
  fc.assert(fc.property(fc.string(), (tag) => [undefined, ...LANGUAGES].includes(languageFor(tag))));
});
