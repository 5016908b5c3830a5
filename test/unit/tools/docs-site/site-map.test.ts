import { documentPaths, navigation, pageOf, readDocuments, titleOf } from '../../../../tools/docs-site/site-map.mjs';

const hrefs = (groups: ReturnType<typeof navigation>): string[] => groups.flatMap(({ items }) => items.map(({ href }) => href));

test('the navigation names every document there is, each once', () => {
  const documents = readDocuments();
  const titles = new Map(documents.map(({ source, text }) => [source, titleOf(text)]));
  const pages = hrefs(navigation(titles)).filter((href) => !href.includes('#'));
  expect(documents.length).toBeGreaterThan(20);
  expect(pages.sort()).toEqual([...documentPaths().map(pageOf), 'api.html'].sort());
});

test('a document that no group names lands in "More", a decision among the decisions', () => {
  const groups = navigation(new Map([['README.md', 'x'], ['docs/news.md', 'News'], ['docs/decisions/0099-a.md', '0099 A']]));
  expect(groups.find(({ title }) => title === 'More')?.items).toEqual([{ title: 'News', href: 'news.html' }]);
  expect(groups.find(({ title }) => title === 'Decisions')).toEqual({ title: 'Decisions', isFolded: true, items: [{ title: '0099 A', href: 'decisions/0099-a.html' }] });
});

test('a page that is not there is in no group', () => {
  expect(hrefs(navigation(new Map([['README.md', 'x']])))).not.toContain('guide.html');
});

test('titles are words, without marks', () => {
  expect(titleOf('text\n# The `one` *and* only\n# two')).toBe('The one and only');
});
