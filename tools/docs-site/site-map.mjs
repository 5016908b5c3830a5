/** The pages of the documents' site: which Markdown file is which page, and in which order the navigation names them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The page that is made from the declaration files of the build. */
export const API_PAGE = 'api.html';

/* By group, each in the order of reading: a document, one under a shorter title, or a section of one. A document that is not there yet is passed over. */
const ORDER = {
  Start: [{ title: 'Overview', source: 'README.md' }, { title: 'Guide: ten minutes', source: 'docs/guide.md' }, 'docs/recipes.md', { title: 'Roll-out and rollback', source: 'docs/roll-out.md' }],
  Reference: [
    { title: 'Configuration', source: 'README.md', anchor: 'configuration' }, 'docs/configuration.md', { title: 'API reference', page: API_PAGE }, { title: 'Rules by region and visitor', source: 'docs/rules.md' }, 'docs/signals.md', 'docs/integrations.md',
    'docs/workers.md', 'docs/cli.md', 'docs/record.md', 'docs/policy-rules.md',
  ],
  'Limits and measurements': [{ title: 'Limits of the guards', source: 'README.md', anchor: 'what-the-guards-cover-and-what-not' }, 'docs/limits.md', 'docs/comparison.md', { title: 'After a withdrawal: libraries compared', source: 'docs/withdrawal.md' }, 'docs/guard-cost.md'],
  'The extension': ['docs/install-extension.md', 'docs/automatic-clearing.md', 'docs/filters-and-labels.md', 'docs/formats.md', 'docs/permissions.md'],
  'The project': ['docs/policy-coverage.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
};

/* A folder under docs is a group of its own, folded in the navigation. */
const FOLDERS = { decisions: 'Decisions' };
const REST = 'More';

/** Every Markdown file that is a page: at the root, and below docs. */
export function documentPaths(root = '.') {
  const below = readdirSync(join(root, 'docs'), { recursive: true }).filter((name) => name.endsWith('.md')).map((name) => `docs/${name.replaceAll('\\', '/')}`);
  return [...readdirSync(root).filter((name) => name.endsWith('.md')), ...below].sort();
}

/** Address of a document's page, below the root of the site. */
export const pageOf = (source) => (source === 'README.md' ? 'index.html' : source.replace(/^docs\//, '').toLowerCase().replace(/\.md$/, '.html'));

/** What stands in a document's first heading, without its marks. */
export const titleOf = (text) => (/^# (.+)$/m.exec(text)?.[1] ?? 'Untitled').replace(/[`*_]/g, '');

const groupOfFolder = (source) => FOLDERS[/^docs\/([^/]+)\//.exec(source)?.[1]];

function item(entry, titles) {
  if (typeof entry === 'string') return { title: titles.get(entry), href: pageOf(entry) };
  const { title, page, source, anchor } = entry;
  return { title, href: page ?? pageOf(source) + (anchor ? `#${anchor}` : '') };
}

/**
 * The navigation: groups in their order, with the pages that there are. A document that no group names lands in "More".
 * @param {ReadonlyMap<string, string>} titles of the documents by their paths
 */
export function navigation(titles) {
  const isThere = (entry) => entry.page || titles.has(entry.source ?? entry);
  const named = new Set(Object.values(ORDER).flat().map((entry) => (typeof entry === 'string' ? entry : !entry.anchor && entry.source)));
  const rest = [...titles.keys()].filter((source) => !named.has(source));
  const groups = [
    ...Object.entries(ORDER),
    [REST, rest.filter((source) => !groupOfFolder(source))],
    ...Object.values(FOLDERS).map((title) => [title, rest.filter((source) => groupOfFolder(source) === title)]),
  ];
  return groups
    .map(([title, entries]) => ({ title, isFolded: Object.values(FOLDERS).includes(title), items: entries.filter(isThere).map((entry) => item(entry, titles)) }))
    .filter(({ items }) => items.length);
}

/** All documents with their texts. */
export const readDocuments = (root = '.') => documentPaths(root).map((source) => ({ source, text: readFileSync(join(root, source), 'utf8') }));
