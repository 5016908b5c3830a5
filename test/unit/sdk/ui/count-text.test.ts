import { countText } from '../../../../sdk/ui/count-text';
import { LANGUAGES } from '../../../../sdk/ui/texts/choose-language';

const forms = { one: '{count} item', other: '{count} items' };

test.each([
  [0, 'en', '0 items'],
  [1, 'en', '1 item'],
  [2, 'en', '2 items'],
  [1234, 'en', '1234 items'],
  [1234, 'de', '1234 items'],
  [1, 'zh-CN', '1 items'], // Chinese has one form, "other"
])('%d in %s', (count, language, text) => {
  expect(countText(forms, count, language)).toBe(text);
});

test.each(LANGUAGES)('%s writes numbers as its users do', (language) => {
  const number = new Intl.NumberFormat(language);
  const counts = [...Array(1000).keys()];
  expect(counts.map((count) => countText({ other: '{count}' }, count, language))).toEqual(counts.map((count) => number.format(count)));
});
