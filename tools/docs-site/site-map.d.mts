export interface Document {
  /** Path of the Markdown file; null for the page that is made from docstrings. */
  readonly source: string | null;
  readonly text: string;
}

export interface NavigationItem {
  readonly title: string;
  /** From the root of the site. */
  readonly href: string;
}

export interface NavigationGroup {
  readonly title: string;
  readonly isFolded: boolean;
  readonly items: readonly NavigationItem[];
}

export const API_PAGE: string;
export function documentPaths(root?: string): string[];
export function pageOf(source: string): string;
export function titleOf(text: string): string;
export function navigation(titles: ReadonlyMap<string, string>): NavigationGroup[];
export function readDocuments(root?: string): { readonly source: string; readonly text: string }[];
