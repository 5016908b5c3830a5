import { listText } from '../../../../sdk/ui/list-text';
import { ALL_TEXTS } from '../../../../sdk/ui/texts/all';
import { LANGUAGES } from '../../../../sdk/ui/texts/choose-language';

test.each([
  ['en', 'A, B, C'],
  ['de', 'A, B, C'],
  ['zh-CN', 'A、B、C'],
  ['zh-TW', 'A、B、C'],
  ['ja', 'A、B、C'],
  ['ar', 'A، B، C'],
])('in %s', (language, text) => {
  expect(listText(['A', 'B', 'C'], language)).toBe(text);
});

test('no names are no text', () => {
  expect(listText([], 'en')).toBe('');
});

test.each(LANGUAGES)('the question of %s has its purposes behind a colon, where such a list can stand', (language) => {
  expect(ALL_TEXTS[language].banner.intro).toMatch(/[:：] ?{purposes}/);
});
