import { useState } from 'preact/hooks';
import { FILTER_LENGTHS, MOST_FILTERS, type SavedFilter } from '../settings/saved-filter';
import { errorText } from '../ui/error-text';
import { formatCount, text } from '../ui/text';
import { useFocusNext } from '../ui/use-focus-next';
import type { QueryState } from './Chip';
import { NameForm } from './NameForm';
import { useSavedFilters, type FilterProblem } from './use-saved-filters';

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

const PROBLEMS: Readonly<Record<FilterProblem, () => string>> = {
  taken: () => text('filterTaken'),
  long: () => text('filterLong', formatCount(FILTER_LENGTHS.query)),
  full: () => text('filtersFull', formatCount(MOST_FILTERS)),
};

/** Filters that the visitor keeps: use, save, rename, delete. */
export function SavedFilters({ query, onQuery }: QueryState) {
  const { filters, save, rename, remove } = useSavedFilters();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const focusNext = useFocusNext();
  const close = (): void => {
    focusNext(HEADING);
    setRenaming(null);
    setProblem(null);
  };
  /* What stands against it leaves the form, and what was typed, as it is. */
  const settle = (change: Promise<FilterProblem | null>): void =>
    void change.then((why) => (why === null ? close() : setProblem(PROBLEMS[why]())), (error: unknown) => setProblem(errorText(error)));
  const words = query.trim();
  const full = filters.length >= MOST_FILTERS;
  return (
    <section aria-labelledby={HEADING}>
      <h2 id={HEADING} tabIndex={-1}>{text('savedFilters')}</h2>
      {filters.length === 0 && <p class="hint">{text('noSavedFilters')}</p>}
      <ul class="saved">
        {filters.map((filter) => (filter.name === renaming
          ? <li key={filter.name}><NameForm label={text('renameFilterNamed', filter.name)} first={filter.name} onName={(name) => settle(rename(filter.name, name))} onCancel={close} /></li>
          : <FilterRow
              key={filter.name} filter={filter} inUse={filter.query === words} onUse={() => onQuery(filter.query)}
              onRename={() => setRenaming(filter.name)} onRemove={() => settle(remove(filter.name))}
            />))}
      </ul>
      {full && <p class="hint">{PROBLEMS.full()}</p>}
      {words !== '' && !full && <NameForm key={filters.length} label={text('saveFilterAs')} first="" onName={(name) => settle(save({ name, query: words }))} />}
      <div role="alert">{problem !== null && <p class="problem">{problem}</p>}</div>
    </section>
  );
}
