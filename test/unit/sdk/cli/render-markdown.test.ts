/** @jest-environment jsdom */
import * as fc from 'fast-check';
import { marked } from 'marked';
import { escapeMarkdown, renderMarkdown } from '../../../../sdk/cli/render-markdown';

/** What a reader of Markdown makes of it. */
function read(markdown: string): HTMLElement {
  return new DOMParser().parseFromString(marked.parse(markdown, { gfm: true, async: false }), 'text/html').body;
}

const shown = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

const nasty = fc.array(
  fc.constantFrom('*', '_', '`', '[', ']', '(', ')', '<b>', '<!--', '&amp;', '&', '|', '\\', '#', '##', '-', '+', '1.', '1)', '=', '===', '---', '~~', '!', '![', '>', 'a', 'B', ' ', '\n', '\n\n', '    ', '\t', 'https://a.example', 'http://b', 'www.c.example', 'x@y.example', ':', '$', '"', "'", '\u00a0', '7'),
  { minLength: 1, maxLength: 10 },
).map((parts) => parts.join('')).filter((text) => /\S/.test(text));

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

test.each([
  ['a paragraph', (text: string) => text, 'p'],
  ['an item of a list', (text: string) => `- ${text}`, 'ul > li'],
  ['a heading', (text: string) => `## ${text}`, 'h2'],
  ['a cell', (text: string) => `| a | b |\n| --- | --- |\n| x | ${text} |`, 'td:last-child'],
  ['the text of a link', (text: string) => `[${text}](<https://z.example/>)`, 'a'],
])('in %s, whatever a configuration says is read as it was written', (_, place, selector) => {
  fc.assert(
    fc.property(nasty, (text) => {
      const body = read(place(escapeMarkdown(text)));
      const [found, ...others] = body.querySelectorAll(selector);
      expect(others).toEqual([]);
      expect(shown(found!)).toBe(plain(text));
      expect(found!.children).toHaveLength(0);
      expect(shown(body)).toContain(plain(text));
    }),
    { numRuns: 200 },
  );
});

test('an address stays one, and ends where it ends', () => {
  const hrefs = fc.array(fc.constantFrom('a', '/', '>', '<', '|', ' ', '\n', '`', '(', ')', '\\', '?', '*', '_', '&'), { maxLength: 8 }).map((parts) => `https://z.example/${parts.join('')}`);
  fc.assert(
    fc.property(hrefs, (href) => {
      const body = read(renderMarkdown({ language: 'en', title: 't', blocks: [{ kind: 'table', caption: 'c', columns: ['x', 'y'], rows: [[['r'], [{ text: 'link', href }, 'after']]] }] }));
      const [link, ...others] = body.querySelectorAll('a');
      expect(others).toEqual([]);
      expect(decodeURIComponent(link!.getAttribute('href')!)).toBe(href);
      expect(shown(body.querySelector('td:last-child')!)).toBe('link after');
    }),
    { numRuns: 200 },
  );
});
