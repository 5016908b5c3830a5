import { posix } from 'node:path';
import { IDENTITY } from '../../../../demo-site/properties/page-words';
import { apiMarkdown, publicModules } from '../../../../tools/docs-site/api-markdown.mjs';
import { docsPages, type DocPage } from '../../../../tools/docs-site/build-docs.mjs';
import { undocumented } from '../../../../tools/docs-site/public-types.mjs';
import { readDocuments } from '../../../../tools/docs-site/site-map.mjs';

/* From the build, as the site itself: npm test makes it before. */
const modules = publicModules();
const pages = docsPages([...readDocuments(), { source: null, text: apiMarkdown(modules) }]);
const parsed = new Map(pages.map(({ page, html }) => [page, new DOMParser().parseFromString(html, 'text/html')]));

/** Links of a page that lead to no page, picture or anchor of the site. */
function brokenLinks(page: string, document: Document): string[] {
  const targets = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  return targets.filter((target) => {
    if (/^(https?:\/\/|mailto:)/.test(target)) return false;
    const [path = '', anchor] = target.split('#');
    const there = parsed.get(path ? posix.join(posix.dirname(page), path) : page);
    return !there || (anchor !== undefined && !there.getElementById(decodeURIComponent(anchor)));
  });
}

describe.each(pages.map(({ page }) => page))('%s', (page) => {
  const document = parsed.get(page) as Document;

  test('no link leads nowhere', () => {
    expect(brokenLinks(page, document)).toEqual([]);
  });

  test('says what it is, and asks not to be indexed', () => {
    expect(document.querySelector('header .identity')?.textContent).toBe(IDENTITY);
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex, nofollow');
  });

  test('has one first heading, headings in order, unique ids, no inline style or script', () => {
    const levels = [...document.querySelectorAll('article :is(h1, h2, h3, h4)')].map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.querySelectorAll('style, [style], script:not([src])')).toHaveLength(0);
  });

  test('is where the navigation says one is', () => {
    expect(document.querySelectorAll('#site-nav [aria-current=page]')).toHaveLength(1);
  });
});

test('a broken link would be noticed', () => {
  const [broken] = docsPages([{ source: 'README.md', text: '# x\n\n[a](#none) [b](#x)' }]) as [DocPage];
  expect(brokenLinks('index.html', new DOMParser().parseFromString(broken.html, 'text/html'))).toContain('#none');
});

describe('the API page', () => {
  test.each(modules.map(({ name, entries }) => [name, entries] as const))('every public name and member of %s has a docstring', (_name, entries) => {
    expect(entries.length).toBeGreaterThan(5);
    expect(undocumented(entries)).toEqual([]);
  });

  test('has a section for each public name, with its members', () => {
    const page = parsed.get('api.html') as Document;
    const titles = new Set([...page.querySelectorAll('article h4')].map((heading) => heading.textContent?.replace(/ #$/, '')));
    expect(modules.flatMap(({ entries }) => entries.map(({ name }) => name)).filter((name) => !titles.has(name))).toEqual([]);
    expect(page.querySelector('article')?.textContent).toContain('acceptAll(): Promise<EraseReport>');
  });
});
