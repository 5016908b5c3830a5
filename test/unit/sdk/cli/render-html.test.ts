/** @jest-environment node */
import * as fc from 'fast-check';
import { parse, type ParserError } from 'parse5';
import { renderHtml } from '../../../../sdk/cli/render-html';
import type { Page } from '../../../../sdk/cli/page';

interface HtmlNode {
  readonly tagName?: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

const SHAPE = ['html', 'head', 'meta', 'meta', 'title', 'body', 'main', 'h1', 'h2', 'p', 'a', 'ul', 'li', 'table', 'caption', 'thead', 'tr', 'th', 'th', 'tbody', 'tr', 'th', 'td'];

const pageOf = (text: string): Page => ({
  language: 'en',
  title: text,
  blocks: [
    { kind: 'heading', level: 2, text },
    { kind: 'paragraph', parts: [text, { text, href: `/${text}` }] },
    { kind: 'list', items: [[text]] },
    { kind: 'table', caption: text, columns: [text, text], rows: [[[text], [text]]] },
  ],
});

function elementsOf(html: string): { names: string[]; attributes: [string, string][]; errors: string[] } {
  const names: string[] = [];
  const attributes: [string, string][] = [];
  const errors: ParserError[] = [];
  const walk = (node: HtmlNode): void => {
    if (node.tagName) names.push(node.tagName);
    for (const { name, value } of node.attrs ?? []) attributes.push([name, value]);
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parse(html, { onParseError: (error) => errors.push(error) }) as HtmlNode);
  return { names, attributes, errors: errors.map(({ code }) => code) };
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('<', '>', '"', "'", '&', '&lt', '&amp;', '</td>', '</title>', '<script>', '<!--', '-->', '\0', '\ud800', '\uffff', '\n', ' style=', 'x', ']]>'), { maxLength: 12 }).map((parts) => parts.join('')),
);

test('whatever a configuration says is text: the elements stay the same, and the page has no error', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const { names, attributes, errors } = elementsOf(renderHtml(pageOf(text)));
      expect(names).toEqual(SHAPE);
      expect(errors).toEqual([]);
      expect(attributes.map(([name]) => name)).toEqual(['lang', 'charset', 'name', 'content', 'href', 'scope', 'scope', 'scope']);
    }),
    { numRuns: 300 },
  );
});

test('and reads as it was written, but for what no page can have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(text)), (text) => {
      const html = renderHtml({ language: 'en', title: 'x', blocks: [{ kind: 'paragraph', parts: [`[${text}]`] }] });
      const walk = (node: HtmlNode): string => (node.tagName === 'p' ? node.childNodes!.map(({ value }) => value).join('') : (node.childNodes ?? []).map(walk).join(''));
      expect(walk(parse(html) as HtmlNode)).toBe(`[${text}]`);
    }),
  );
});

test('right to left where the language is', () => {
  expect(renderHtml({ ...pageOf('x'), language: 'ar' })).toContain('<html lang="ar" dir="rtl">');
  expect(renderHtml({ ...pageOf('x'), language: 'arn' })).toContain('<html lang="arn">');
});
