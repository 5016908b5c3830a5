/** One word of a query, as it was typed and as it is read. */
export interface Word {
  /** As typed: what a message quotes, and what a chip takes out again. */
  readonly raw: string;
  /** True with a `-` in front: what fits is left out. */
  readonly negated: boolean;
  /** What stands before the first colon, in lower case, or null. */
  readonly field: string | null;
  /** The rest, without its quotation marks. */
  readonly value: string;
  /** True where some of it stood in quotation marks. */
  readonly quoted: boolean;
}

/* A run of: escaped or plain signs in quotation marks (the last pair may be left open), or anything but blanks. */
const WORDS = /(?:"(?:\\.|[^"\\])*(?:"|\\?$)|[^\s"])+/gs;
const QUOTED = /"((?:\\.|[^"\\])*)(?:"|\\?$)/gs;

const unquote = (text: string): string => text.replace(QUOTED, (_, inside: string) => inside.replace(/\\(.)/gs, '$1'));

function readWord(raw: string): Word {
  const negated = raw.length > 1 && raw.startsWith('-');
  const rest = negated ? raw.slice(1) : raw;
  const field = /^([a-z]+):/i.exec(rest)?.[1] ?? null;
  const value = field === null ? rest : rest.slice(field.length + 1);
  return { raw, negated, field: field?.toLowerCase() ?? null, value: unquote(value), quoted: value.includes('"') };
}

/** The words of a query. Blanks part them, except inside quotation marks, where `\"` and `\\` stand for a mark and a backslash. */
export const splitWords = (text: string): Word[] => (text.match(WORDS) ?? []).map(readWord);

/** A text as one word that is read as that text, whatever is in it. */
export const quoteText = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
