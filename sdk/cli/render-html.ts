import type { Block, Inline, Page } from './page';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** What no HTML text may have: controls, halves of pairs and noncharacters. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)\b/i;

/** Text for content and quoted attributes of HTML. What has no place in a page becomes a space. */
export const escapeHtml = (text: string): string => text.replace(FORBIDDEN, ' ').replace(/[&<>"']/g, (character) => ESCAPES[character] as string);

const inline = (part: Inline): string =>
  typeof part === 'string' ? escapeHtml(part) : `<a href="${escapeHtml(part.href)}">${escapeHtml(part.text)}</a>`;
const inlines = (parts: readonly Inline[]): string => parts.map(inline).join(' ');

function table({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const cells = (row: readonly (readonly Inline[])[]): string => row.map((cell, index) => (index ? `<td>${inlines(cell)}</td>` : `<th scope="row">${inlines(cell)}</th>`)).join('');
  return [
    '<table>',
    `<caption>${escapeHtml(caption)}</caption>`,
    `<thead><tr>${columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.map((row) => `\n<tr>${cells(row)}</tr>`).join('')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

function block(one: Block): string {
  if (one.kind === 'heading') return `<h${one.level}>${escapeHtml(one.text)}</h${one.level}>`;
  if (one.kind === 'paragraph') return `<p>${inlines(one.parts)}</p>`;
  if (one.kind === 'table') return table(one);
  return `<ul>${one.items.map((item) => `\n<li>${inlines(item)}</li>`).join('')}\n</ul>`;
}

/** A whole HTML page without script and style of its own; `stylesheet` is the address of one. */
export function renderHtml({ language, title, blocks }: Page, stylesheet?: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}"${RIGHT_TO_LEFT.test(language) ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>${stylesheet === undefined ? '' : `\n<link rel="stylesheet" href="${escapeHtml(stylesheet)}">`}
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${blocks.map(block).join('\n')}
</main>
</body>
</html>
`;
}
