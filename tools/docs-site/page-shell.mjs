/** A whole page around the markup of a document. */
import { posix } from 'node:path';
import { escapeHtml } from './escape-html.mjs';

/** On every page of the demo; a test compares it with the other pages'. */
export const IDENTITY = 'Independent demonstration. Not made, endorsed or operated by DingTalk (Singapore) Private Limited or its affiliates; names identify the policy that is implemented.';

const relativeTo = (page, href) => {
  const [path, anchor] = href.split('#');
  return posix.relative(posix.dirname(page), path) + (anchor ? `#${anchor}` : '');
};

const link = ({ title, href }, page) => `<li><a href="${escapeHtml(relativeTo(page, href))}"${href === page ? ' aria-current="page"' : ''}>${escapeHtml(title)}</a></li>`;

function group({ title, isFolded, items }, page) {
  const list = `<ul>\n${items.map((item) => link(item, page)).join('\n')}\n</ul>`;
  const isOpen = items.some(({ href }) => href === page);
  return isFolded ? `<details${isOpen ? ' open' : ''}><summary>${escapeHtml(title)}</summary>${list}</details>` : `<h2>${escapeHtml(title)}</h2>${list}`;
}

const search = (root) => `<search class="search" hidden><label for="search">Search headings</label><input id="search" type="search" autocomplete="off" spellcheck="false" data-index="${root}search.json">
<p class="search-count" role="status"></p><ul class="search-results"></ul></search>`;

function onThisPage(headings) {
  const sections = headings.filter(({ depth }) => depth === 2);
  if (sections.length < 2) return '';
  return `<nav class="sections" aria-labelledby="sections-title"><h2 id="sections-title">On this page</h2><ul>\n${sections.map(({ text, id }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`).join('\n')}\n</ul></nav>`;
}

const madeFrom = (source) => (source ? `Made from <code>${escapeHtml(source)}</code> by the build.` : 'Made from the docstrings by the build.');

/**
 * @param {{ page: string, title: string, source: string | null, markup: string, headings: { depth: number, text: string, id: string }[] }} document
 * @param {{ title: string, isFolded: boolean, items: { title: string, href: string }[] }[]} groups the navigation
 */
export function pageShell({ page, title, source, markup, headings }, groups) {
  const root = '../'.repeat(page.split('/').length - 1);
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} · Documentation of the demo</title>
<link rel="stylesheet" href="${root}style.css">
<script src="${root}docs.js"></script>
</head>
<body class="docs">
<nav aria-label="Skip to the content"><a class="skip" href="#main">Skip to the content</a></nav>
<header class="docs-header">
<p class="wordmark"><a href="${root}index.html">demo / docs</a></p>
<button type="button" class="menu-button" aria-expanded="false" aria-controls="site-nav" hidden>Contents</button>
<p class="identity">${escapeHtml(IDENTITY)}</p>
</header>
<div class="docs-layout">
<div id="site-nav" class="site-nav">
${search(root)}
<nav aria-label="Documents">
${groups.map((one) => group(one, page)).join('\n')}
</nav>
</div>
<main id="main" tabindex="-1">
${onThisPage(headings)}
<article>
${markup}</article>
</main>
</div>
<footer class="site-footer"><p>${madeFrom(source)}</p></footer>
</body>
</html>
`;
}
