import { told } from './told';

/** A filter that the visitor keeps, by its name. */
export interface SavedFilter {
  readonly name: string;
  /** As typed into the search box. */
  readonly query: string;
}

/** More than these no one finds again. */
export const MOST_FILTERS = 20;

/** Longer texts are cut; a name is read in a list, a query in a line. */
export const FILTER_LENGTHS = { name: 60, query: 500 } as const;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const cut = (text: string, length: number): string => text.trim().slice(0, length).trim();

function parseFilter(value: unknown): SavedFilter | null {
  const { name, query } = told<SavedFilter>(value);
  if (!isText(name) || !isText(query)) return null;
  return { name: cut(name, FILTER_LENGTHS.name), query: cut(query, FILTER_LENGTHS.query) };
}

/** Keeps what can be read, the first of each name, and no more than there may be. */
export function parseSavedFilters(stored: unknown): readonly SavedFilter[] {
  const read = Array.isArray(stored) ? stored.flatMap((one) => parseFilter(one) ?? []) : [];
  return read.filter(({ name }, place) => read.findIndex((one) => one.name === name) === place).slice(0, MOST_FILTERS);
}
