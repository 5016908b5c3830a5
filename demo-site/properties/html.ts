/** Markup that is ready for a page. Only `html` makes it. */
export class Markup {
  constructor(private readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] as string);

export type Fill = string | number | Markup | readonly Fill[] | false | undefined;

function fillIn(value: Fill): string {
  if (value === false || value === undefined) return '';
  if (value instanceof Markup) return value.toString();
  return typeof value === 'object' ? value.map(fillIn).join('') : escapeHtml(String(value));
}

/** A template whose filled-in texts are escaped; markup and lists of markup go in as they are. */
export const html = (parts: TemplateStringsArray, ...values: readonly Fill[]): Markup =>
  new Markup(parts.reduce((text, part, index) => text + fillIn(values[index - 1]) + part));

/** JSON for a script element: no text of it can end the element. */
export const jsonMarkup = (value: unknown): Markup => new Markup(JSON.stringify(value).replace(/</g, '\\u003c'));
