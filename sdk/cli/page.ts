/** A link whose text is text. `href` has been checked to be of a page or a mailbox. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

export type Inline = string | Link;

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  /** The first cell of a row is its header. */
  | { readonly kind: 'table'; readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly (readonly (readonly Inline[])[])[] };

/** A page, whatever it is written as. */
export interface Page {
  /** BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (...parts: readonly Inline[]): Block => ({ kind: 'paragraph', parts });
/** Of what is left out there is no item. */
export const list = (items: readonly (string | Link | null | undefined)[]): Block => ({ kind: 'list', items: items.flatMap((item) => (item ? [[item]] : [])) });
