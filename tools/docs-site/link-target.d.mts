/** The document that a link stands in, its page, and all documents. */
export interface Place {
  readonly source: string;
  readonly page: string;
  readonly sources: ReadonlySet<string>;
}

export function linkTarget(href: string, place: Place): string | null;
