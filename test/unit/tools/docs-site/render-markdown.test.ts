import fc from 'fast-check';
import { renderMarkdown } from '../../../../tools/docs-site/render-markdown.mjs';

const PLACE = { source: 'docs/guide.md', page: 'guide.html', sources: new Set(['README.md', 'docs/guide.md', 'docs/decisions/0001-a.md']) };
const render = (text: string) => renderMarkdown(text, PLACE);
const nodes = (text: string): HTMLElement => new DOMParser().parseFromString(`<main>${render(text).markup}</main>`, 'text/html').body;

/* All that a document may become. */
const ELEMENTS = ['A', 'BLOCKQUOTE', 'BR', 'CODE', 'DEL', 'DIV', 'EM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HR', 'IMG', 'INPUT', 'LI', 'MAIN', 'OL', 'P', 'PRE', 'SPAN', 'STRONG', 'TABLE', 'TBODY', 'TD', 'TH', 'THEAD', 'TR', 'UL'];
const ATTRIBUTES = ['alt', 'aria-label', 'checked', 'class', 'data-language', 'disabled', 'href', 'id', 'loading', 'role', 'scope', 'src', 'start', 'tabindex', 'type'];
const ADDRESSES = /^(https?:\/\/|mailto:|#|\.\.\/|[\w.-]+(\/[\w.-]+)*\.(html|png)(#|$))/i;

const everyNode = (root: HTMLElement): Element[] => [...root.querySelectorAll('*')];

const SCRAPS = [
  '<script>', '</script>', '<img src=x onerror=alert(1)>', '<!--', '-->', '<svg/onload=1>', '</main>', '</code>', '</pre>', '```', '`', '|', '\n', '\n\n', '# ', '- ', '> ', '[a](', ')', '](', '![', '&lt;', '&', '"', '\'', '<', '>',
  'javascript:alert(1)', 'JaVaScRiPt:1', 'data:text/html,<b>', '[x]: javascript:1\n', '[x]', '<javascript:1>', '<https://a.example/">', ' onclick="1" ', '\\', '*', '**', '~~', '    ', '|-|-|\n', 'text', '\u0000', '\u2028',
];

const MARKDOWN = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 6 })), { maxLength: 25 }).map((parts) => parts.join('')));

describe('text never becomes markup', () => {
  test('what follows the tag of a script is text like all else', () => {
    const found = everyNode(nodes('~~<script><svg/onload=1>')).map(({ tagName }) => tagName);
    expect(found.filter((name) => !ELEMENTS.includes(name))).toEqual([]);
  });

  test('whatever a document holds: known elements and attributes, and no address that runs', () => {
    fc.assert(fc.property(MARKDOWN, (text) => {
      const found = everyNode(nodes(text));
      const attributes = found.flatMap((node) => [...node.attributes]);
      expect(found.map(({ tagName }) => tagName).filter((name) => !ELEMENTS.includes(name))).toEqual([]);
      expect(attributes.map(({ name }) => name).filter((name) => !ATTRIBUTES.includes(name))).toEqual([]);
      expect(attributes.filter(({ name, value }) => /^(href|src)$/.test(name) && !ADDRESSES.test(value)).map(({ value }) => value)).toEqual([]);
    }), { numRuns: 400 });
  });

  test('a block of code is the text that it is', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...SCRAPS.filter((scrap) => !/[`\0]/.test(scrap)))), (parts) => {
      const text = `x${parts.join('')}x`;
      expect(nodes(`\`\`\`html\n${text}\n\`\`\``).querySelector('pre code')?.textContent).toBe(text);
    }));
  });

  test('raw markup is shown, comments are not', () => {
    expect(nodes('a <b>bold</b> <!-- example:x --> c').textContent?.trim()).toBe('a <b>bold</b>  c');
    expect(nodes('<!-- example:x -->\n```js\n1\n```').textContent?.trim()).toBe('1');
    expect(nodes('<details><summary>x</summary></details>').textContent?.trim()).toBe('<details><summary>x</summary></details>');
  });
});

describe('links', () => {
  const href = (target: string): string | null | undefined => nodes(`[x](${target})`).querySelector('a')?.getAttribute('href');

  test.each([
    ['../README.md', 'index.html'],
    ['../README.md#api', 'index.html#api'],
    ['decisions/0001-a.md', 'decisions/0001-a.html'],
    ['#here', '#here'],
    ['https://example.com/a?b=1&c=2', 'https://example.com/a?b=1&c=2'],
    ['../sdk/policy/rules.json', undefined],
    ['../LICENSE', undefined],
    ['javascript:alert(1)', undefined],
    ['//elsewhere.example/', undefined],
  ])('%s leads to %s', (target, expected) => {
    expect(href(target)).toBe(expected);
  });

  test('from a page of a folder, up', () => {
    const { markup } = renderMarkdown('[x](../guide.md)', { ...PLACE, source: 'docs/decisions/0001-a.md', page: 'decisions/0001-a.html' });
    expect(markup).toContain('href="../guide.html"');
  });

  test('what leads nowhere keeps its words', () => {
    expect(nodes('[the licence](../LICENSE)').querySelector('.file')?.textContent).toBe('the licence');
  });
});

test('headings have anchors as GitHub makes them, each its own', () => {
  const { headings } = render('# A `b` & c\n## It\'s "so"\n## It\'s "so"\n### Über 1.0');
  expect(headings).toEqual([
    { depth: 1, text: 'A b & c', id: 'a-b--c' },
    { depth: 2, text: 'It\'s "so"', id: 'its-so' },
    { depth: 2, text: 'It\'s "so"', id: 'its-so-1' },
    { depth: 3, text: 'Über 1.0', id: 'über-10' },
  ]);
});

test('a table scrolls by itself, is reached by keyboard, and has a name', () => {
  const region = nodes('| a | `b<c` |\n|---|--:|\n| 1 | 2 |').querySelector('[role=region]');
  expect([region?.getAttribute('tabindex'), region?.getAttribute('aria-label')]).toEqual(['0', 'Table: a, b<c']);
  expect([...(region?.querySelectorAll('th') ?? [])].map((cell) => cell.getAttribute('scope'))).toEqual(['col', 'col']);
});
