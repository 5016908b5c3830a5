/** A heading of the documents, as the build lists them. */
export interface Heading {
  readonly text: string;
  /** Title of its page; empty for a page itself. */
  readonly page: string;
  /** From the root of the site. */
  readonly href: string;
}

/** Headings in which every word occurs, those that begin with the first word before the others. */
export function findHeadings(headings: readonly Heading[], words: string): Heading[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = headings.filter(({ text, page }) => wanted.every((word) => `${text} ${page}`.toLowerCase().includes(word)));
  const rank = ({ text }: Heading): number => {
    const lower = text.toLowerCase();
    return lower.startsWith(wanted[0] ?? '') ? 0 : wanted.every((word) => lower.includes(word)) ? 1 : 2;
  };
  return matches.sort((one, other) => rank(one) - rank(other));
}
