/** Markdown to the markup of a page. Text stays text: of raw markup nothing passes but comments, which are left out. */
import { Marked } from 'marked';
import { anchorMaker } from './anchors.mjs';
import { escapeHtml } from './escape-html.mjs';
import { linkTarget } from './link-target.mjs';

const COMMENTS = /<!--[^]*?-->/g;

/* Headings in the words of a reader, for anchors, the list of the page and the search. */
const plainText = (tokens) => tokens.map((token) => (token.tokens ? plainText(token.tokens) : (token.type === 'html' ? '' : token.text ?? ''))).join('');
/* The lexer has escaped some texts already. */
const UNESCAPES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescaped = (text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => UNESCAPES[entity]);

const cell = (parser, { tokens, align }, tag) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}${align ? ` class="align-${align}"` : ''}>${parser.parseInline(tokens)}</${tag}>`;
const row = (cells) => `<tr>${cells.join('')}</tr>`;

/* A table scrolls by itself, and by the keyboard, so that no page has to. */
function table(parser, { header, rows }) {
  const name = escapeHtml(`Table: ${header.map(({ tokens }) => unescaped(plainText(tokens))).filter((text) => text.trim()).join(', ') || 'values'}`);
  const head = row(header.map((one) => cell(parser, one, one.text.trim() ? 'th' : 'td')));
  const body = rows.map((cells) => row(cells.map((one) => cell(parser, one, 'td')))).join('\n');
  return `<div class="table" role="region" aria-label="${name}" tabindex="0"><table><thead>${head}</thead><tbody>\n${body}\n</tbody></table></div>\n`;
}

const code = ({ text, lang }) => `<div class="code"><pre tabindex="0"><code${lang ? ` data-language="${escapeHtml(lang)}"` : ''}>${escapeHtml(text)}</code></pre></div>\n`;

function heading(parser, { tokens, depth }, { anchor, headings }) {
  const text = unescaped(plainText(tokens));
  const id = anchor(text);
  headings.push({ depth, text, id });
  const own = depth === 1 ? '' : ` <a class="anchor" href="#${escapeHtml(id)}" aria-label="${escapeHtml(`Link to: ${text}`)}">#</a>`;
  return `<h${depth} id="${escapeHtml(id)}">${parser.parseInline(tokens)}${own}</h${depth}>\n`;
}

/* A file of the repository is no page: its name stays, and leads nowhere. */
function link(parser, { href, tokens }, place) {
  const target = linkTarget(href, place);
  const inner = parser.parseInline(tokens);
  return target === null ? `<span class="file">${inner}</span>` : `<a href="${escapeHtml(target)}">${inner}</a>`;
}

function image({ href, text }, place) {
  const target = linkTarget(href, place);
  return target === null || /^[a-z]+:/i.test(target) ? escapeHtml(text) : `<img src="${escapeHtml(target)}" alt="${escapeHtml(text)}" loading="lazy">`;
}

const rendererFor = (page) => ({
  heading(token) { return heading(this.parser, token, page); },
  table(token) { return table(this.parser, token); },
  code: (token) => code(token),
  link(token) { return link(this.parser, token, page.place); },
  image: (token) => image(token, page.place),
  /* After the tag of a script or a style marked takes what follows for raw, and would leave it as it is. */
  text: ({ text, tokens, escaped }) => (escaped && !tokens ? escapeHtml(text) : false),
  html: ({ text }) => escapeHtml(text.replace(COMMENTS, '')),
});

/**
 * @param {string} text Markdown
 * @param {{ source: string, page: string, sources: ReadonlySet<string> }} place the document, its page, and all documents
 * @returns {{ markup: string, headings: { depth: number, text: string, id: string }[] }}
 */
export function renderMarkdown(text, place) {
  const headings = [];
  const marked = new Marked({ gfm: true, async: false });
  marked.use({ renderer: rendererFor({ place, headings, anchor: anchorMaker() }) });
  return { markup: marked.parse(text), headings };
}
