import type { SizeRow } from './sizes.mjs';

/** Each document with a table of sizes. */
export const DOCUMENTS: readonly string[];

/** The text with its marked tables made anew. Throws on a marker that names no table. */
export function withSizes(text: string, rows: readonly SizeRow[]): string;

/** The numbers of a document's tables, by the first cell of their line: kilobytes, as shown. */
export function shownSizes(text: string): ReadonlyMap<string, number>;
