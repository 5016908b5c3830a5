import { useEffect, useState } from 'preact/hooks';
import { FILTER_LENGTHS, MOST_FILTERS, type SavedFilter } from '../settings/saved-filter';
import { SETTINGS } from '../settings/settings';

/** Why a filter was not kept as asked: another has the name, the query is longer than one may be, or there are as many as there may be. */
export type FilterProblem = 'taken' | 'long' | 'full';

export interface SavedFilters {
  readonly filters: readonly SavedFilter[];
  /** Adds a filter. Resolves to what stands against it, or null. */
  readonly save: (filter: SavedFilter) => Promise<FilterProblem | null>;
  /** Gives a filter another name. Resolves to what stands against it, or null. */
  readonly rename: (name: string, next: string) => Promise<FilterProblem | null>;
  readonly remove: (name: string) => Promise<FilterProblem | null>;
}

type Stored = readonly SavedFilter[];

const has = (filters: Stored, wanted: string): boolean => filters.some(({ name }) => name === wanted);

function withSaved(filters: Stored, filter: SavedFilter): Stored | FilterProblem {
  if (filter.query.length > FILTER_LENGTHS.query) return 'long';
  if (has(filters, filter.name)) return 'taken';
  return filters.length >= MOST_FILTERS ? 'full' : [...filters, filter];
}

function renamed(filters: Stored, name: string, next: string): Stored | FilterProblem {
  if (next !== name && has(filters, next)) return 'taken';
  return filters.map((one) => (one.name === name ? { ...one, name: next } : one));
}

/** The visitor's filters, read when they are first shown. Each change starts from what is stored: another page may have changed it. */
export function useSavedFilters(): SavedFilters {
  const [filters, setFilters] = useState<Stored>([]);
  useEffect(() => void SETTINGS.savedFilters.get().then(setFilters), []);
  const change = async (make: (stored: Stored) => Stored | FilterProblem): Promise<FilterProblem | null> => {
    const next = make(await SETTINGS.savedFilters.get());
    if (typeof next === 'string') return next;
    await SETTINGS.savedFilters.set(next);
    setFilters(next);
    return null;
  };
  return {
    filters,
    save: ({ name, query }) => change((stored) => withSaved(stored, { name: name.trim(), query: query.trim() })),
    rename: (name, next) => change((stored) => renamed(stored, name, next.trim())),
    remove: (name) => change((stored) => stored.filter((one) => one.name !== name)),
  };
}
