import { countText } from '../../../../sdk/ui/count-text';

const forms = { one: '{count} item', other: '{count} items' };

test.each([
  [0, 'en', '0 items'],
  [1, 'en', '1 item'],
  [2, 'en', '2 items'],
  [1234, 'en', '1,234 items'],
  [1234, 'de', '1.234 items'],
  [1, 'zh-CN', '1 items'], // Chinese has one form, "other"
])('%d in %s', (count, language, text) => {
  expect(countText(forms, count, language)).toBe(text);
});
