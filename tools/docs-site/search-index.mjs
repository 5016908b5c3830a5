/** What the search looks through: every heading of every page but the small ones of changelogs and decisions' parts. */
export const searchIndex = (pages) =>
  pages.flatMap(({ page, title, headings }) => headings.map(({ depth, text, id }) => (depth === 1 ? { text: title, page: '', href: page } : { text, page: title, href: `${page}#${id}` })));
