import type { DocHeading } from './render-markdown.mjs';
import type { Document } from './site-map.mjs';

export interface DocPage {
  /** Address, from the root of the site. */
  readonly page: string;
  readonly source: string | null;
  readonly title: string;
  readonly markup: string;
  readonly headings: readonly DocHeading[];
  readonly html: string;
}

export function docsPages(documents: readonly Document[]): DocPage[];
export function buildDocs(): number;
