/** `node tools/docs-site/build-docs.mjs`: the documents as a site of plain files, in dist/docs. Run it after `npm run build`, which runs it too. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiMarkdown } from './api-markdown.mjs';
import { pageShell } from './page-shell.mjs';
import { renderMarkdown } from './render-markdown.mjs';
import { searchIndex } from './search-index.mjs';
import { API_PAGE, navigation, pageOf, readDocuments, titleOf } from './site-map.mjs';

const SITE = 'dist/docs';
const STYLES = ['demo-site/properties/style.css', 'tools/docs-site/style.css'];

function rendered({ source, text }, sources) {
  const page = source ? pageOf(source) : API_PAGE;
  return { page, source, title: titleOf(text), ...renderMarkdown(text, { source: source ?? 'README.md', page, sources }) };
}

/**
 * Every page of the site.
 * @param {{ source: string | null, text: string }[]} documents those with a source are Markdown files, the one without is the API page
 */
export function docsPages(documents) {
  const sources = new Set(documents.map(({ source }) => source).filter(Boolean));
  const titles = new Map(documents.filter(({ source }) => source).map(({ source, text }) => [source, titleOf(text)]));
  const groups = navigation(titles);
  return documents.map((document) => rendered(document, sources)).map((page) => ({ ...page, html: pageShell(page, groups) }));
}

function write(path, text) {
  mkdirSync(dirname(join(SITE, path)), { recursive: true });
  writeFileSync(join(SITE, path), text);
}

/** Writes the site anew. Throws where the SDK or the demo has not been built. */
export function buildDocs() {
  const pages = docsPages([...readDocuments(), { source: null, text: apiMarkdown() }]);
  rmSync(SITE, { recursive: true, force: true });
  for (const { page, html } of pages) write(page, html);
  write('style.css', STYLES.map((path) => readFileSync(path, 'utf8')).join('\n'));
  write('search.json', JSON.stringify(searchIndex(pages)));
  cpSync('dist/demo/docs.js', join(SITE, 'docs.js'));
  cpSync('docs/images', join(SITE, 'images'), { recursive: true });
  return pages.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`${SITE}: ${buildDocs()} pages`);
