import type { Block, Inline, Page } from './page';

/* Wherever they stand: what begins markup, HTML, a reference to a character, a cell, or an address that becomes a link by itself. */
const SPECIAL = /[\\`*_{}[\]<>()#!|&~@:]/g;
/** What makes a list, a rule or a heading of a line, at its start alone; `www.` is an address. */
const AT_START = /^(?:[+=-]|\d+[.)])/;

/** Text for any place of a Markdown document, tables included: one line, and nothing in it is markup. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .replace(SPECIAL, '\\$&')
    .replace(/www\./gi, (found) => `${found.slice(0, 3)}\\.`)
    .replace(AT_START, (found) => `${found.slice(0, -1)}\\${found.slice(-1)}`);
}

/** Inside `<…>`, where an address ends with the first `>`, and in a table's cell, which ends with the first `|`. */
const address = (href: string): string => href.replace(/[\s<>\\|`\p{Cc}\p{Cs}]/gu, (character) => encodeURIComponent(character.replace(/\p{Cs}/u, '\ufffd')));

const inline = (part: Inline): string => (typeof part === 'string' ? escapeMarkdown(part) : `[${escapeMarkdown(part.text)}](<${address(part.href)}>)`);
const inlines = (parts: readonly Inline[]): string => parts.map(inline).join(' ');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const lines = [columns.map(escapeMarkdown), columns.map(() => '---'), ...rows.map((cells) => cells.map(inlines))];
  return `${escapeMarkdown(caption)}\n\n${lines.map(row).join('\n')}`;
}

function block(one: Block): string {
  if (one.kind === 'heading') return `${'#'.repeat(one.level)} ${escapeMarkdown(one.text)}`;
  if (one.kind === 'paragraph') return inlines(one.parts);
  if (one.kind === 'table') return table(one);
  return one.items.map((item) => `- ${inlines(item)}`).join('\n');
}

/** The page as Markdown with tables, as GitHub and most others read it. */
export const renderMarkdown = ({ title, blocks }: Page): string => `${[`# ${escapeMarkdown(title)}`, ...blocks.map(block)].join('\n\n')}\n`;
