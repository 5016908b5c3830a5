import { useState } from 'preact/hooks';
import { MOST_FILTERS, type SavedFilter } from '../settings/saved-filter';
import { text } from '../ui/text';
import { useFocusNext } from '../ui/use-focus-next';
import type { QueryState } from './Chip';
import { NameForm } from './NameForm';
import { useSavedFilters } from './use-saved-filters';

const HEADING = 'saved-filters';

interface RowProps {
  readonly filter: SavedFilter;
  readonly inUse: boolean;
  readonly onUse: () => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

function FilterRow({ filter: { name, query }, inUse, onUse, onRename, onRemove }: RowProps) {
  return (
    <li>
      <button type="button" class="chip" aria-pressed={inUse} title={query} onClick={onUse}><bdi>{name}</bdi></button>
      <code>{query}</code>
      <button type="button" class="quiet" aria-label={text('renameFilterNamed', name)} onClick={onRename}>{text('renameFilter')}</button>
      <button type="button" class="quiet" aria-label={text('deleteFilterNamed', name)} onClick={onRemove}>{text('deleteFilter')}</button>
    </li>
  );
}

/** Filters that the visitor keeps: use, save, rename, delete. */
export function SavedFilters({ query, onQuery }: QueryState) {
  const { filters, save, rename, remove } = useSavedFilters();
  const [renaming, setRenaming] = useState<string | null>(null);
  const focusNext = useFocusNext();
  const done = (): void => {
    focusNext(HEADING);
    setRenaming(null);
  };
  const words = query.trim();
  const full = filters.length >= MOST_FILTERS;
  return (
    <section aria-labelledby={HEADING}>
      <h2 id={HEADING} tabIndex={-1}>{text('savedFilters')}</h2>
      {filters.length === 0 && <p class="hint">{text('noSavedFilters')}</p>}
      <ul class="saved">
        {filters.map((filter) => (filter.name === renaming
          ? <li key={filter.name}><NameForm label={text('renameFilterNamed', filter.name)} first={filter.name} onName={(name) => void rename(filter.name, name).then(done)} onCancel={done} /></li>
          : <FilterRow
              key={filter.name} filter={filter} inUse={filter.query === words} onUse={() => onQuery(filter.query)}
              onRename={() => setRenaming(filter.name)} onRemove={() => void remove(filter.name).then(done)}
            />))}
      </ul>
      {full && <p class="hint">{text('filtersFull', MOST_FILTERS)}</p>}
      {words !== '' && !full && <NameForm key={filters.length} label={text('saveFilterAs')} first="" onName={(name) => void save({ name, query: words }).then(done)} />}
    </section>
  );
}
