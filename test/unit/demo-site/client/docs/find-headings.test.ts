import { findHeadings } from '../../../../../demo-site/client/docs/find-headings';

const heading = (text: string, page = 'Page') => ({ text, page, href: 'page.html' });
const LIST = [heading('How consent is kept'), heading('Several hosts', 'Recipes'), heading('Consent export'), heading('Other', 'Consent')];
const texts = (words: string): string[] => findHeadings(LIST, words).map(({ text }) => text);

test('every word has to occur, in any case; beginnings come first, titles of pages last', () => {
  expect(texts('CONSENT')).toEqual(['Consent export', 'How consent is kept', 'Other']);
  expect(texts('hosts recipes')).toEqual(['Several hosts']);
  expect(texts('hosts export')).toEqual([]);
});
