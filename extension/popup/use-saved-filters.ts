import { useEffect, useState } from 'preact/hooks';
import { parseSavedFilters, type SavedFilter } from '../settings/saved-filter';
import { SETTINGS } from '../settings/settings';

export interface SavedFilters {
  readonly filters: readonly SavedFilter[];
  /** Adds a filter, or gives the one of that name a new query. */
  readonly save: (filter: SavedFilter) => Promise<void>;
  /** Does nothing where another has the new name. */
  readonly rename: (name: string, next: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
}

const withSaved = (filters: readonly SavedFilter[], filter: SavedFilter): readonly SavedFilter[] =>
  filters.some(({ name }) => name === filter.name)
    ? filters.map((one) => (one.name === filter.name ? filter : one))
    : [...filters, filter];

const renamed = (filters: readonly SavedFilter[], name: string, next: string): readonly SavedFilter[] =>
  filters.some((one) => one.name === next) ? filters : filters.map((one) => (one.name === name ? { ...one, name: next } : one));

/** The visitor's filters, read when they are first shown. Each change starts from what is stored: another page may have changed it. */
export function useSavedFilters(): SavedFilters {
  const [filters, setFilters] = useState<readonly SavedFilter[]>([]);
  useEffect(() => void SETTINGS.savedFilters.get().then(setFilters), []);
  const change = async (make: (stored: readonly SavedFilter[]) => readonly SavedFilter[]): Promise<void> => {
    const next = parseSavedFilters(make(await SETTINGS.savedFilters.get()));
    await SETTINGS.savedFilters.set(next);
    setFilters(next);
  };
  return {
    filters,
    save: ({ name, query }) => change((stored) => withSaved(stored, { name: name.trim(), query: query.trim() })),
    rename: (name, next) => change((stored) => renamed(stored, name, next.trim())),
    remove: (name) => change((stored) => stored.filter((one) => one.name !== name)),
  };
}
