/** Where links of a document lead on the site. */
import { posix } from 'node:path';
import { pageOf } from './site-map.mjs';

const relativeTo = (page, target) => posix.relative(posix.dirname(page), target) || posix.basename(target);

/**
 * The address that stands in a document, as it is on the site: an address of the web or of mail, an anchor, a page of
 * another document, a picture. Null for what is a file of the repository and no page, and for every other scheme.
 * @param {string} href as written
 * @param {{ source: string, page: string, sources: ReadonlySet<string> }} place the document, its page, and all documents
 */
export function linkTarget(href, { source, page, sources }) {
  if (/^(https?:\/\/|mailto:)/i.test(href)) return href;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href.trim()) || href.startsWith('//')) return null;
  if (href.startsWith('#')) return href;
  const [path, anchor] = href.split('#');
  const file = posix.normalize(posix.join(posix.dirname(source), path));
  if (file.startsWith('docs/images/')) return relativeTo(page, file.slice('docs/'.length));
  if (!sources.has(file)) return null;
  return relativeTo(page, pageOf(file)) + (anchor ? `#${anchor}` : '');
}
