import { useState } from 'preact/hooks';
import type { Problem } from '../filter/query';
import type { StoredItem } from '../messaging/messages';
import { plural, text } from '../ui/text';
import type { QueryState } from './Chip';
import { FilterPanel } from './FilterPanel';
import { problemWords } from './problem-words';

interface Props extends QueryState {
  /** All items, whatever the query hides. */
  readonly items: readonly StoredItem[];
  readonly found: number;
  /** True while the query hides some items. */
  readonly narrowed: boolean;
  readonly problems: readonly Problem[];
  readonly showValues: boolean;
  readonly onShowValues: (show: boolean) => void;
  readonly onDeleteFound: () => void;
}

/** Narrows the list as the visitor types, and shows or masks all values. */
export function SearchBar({ query, onQuery, items, found, narrowed, problems, showValues, onShowValues, onDeleteFound }: Props) {
  const [filters, setFilters] = useState(false);
  return (
    <div class="search">
      <label for="search" class="unseen">{text('searchLabel')}</label>
      <input
        id="search" type="search" value={query} autoComplete="off" spellcheck={false}
        placeholder={text(showValues ? 'searchHintValues' : 'searchHintNames')}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <button type="button" aria-expanded={filters} onClick={() => setFilters(!filters)}>{text('filters')}</button>
      <button type="button" aria-pressed={showValues} onClick={() => onShowValues(!showValues)}>{text('showValues')}</button>
      {filters && <FilterPanel items={items} query={query} onQuery={onQuery} />}
      <div role="status" class="found">
        {narrowed && <p>{found > 0 ? plural('searchFound', found) : text('searchNone')}</p>}
        {problems.map((problem) => <p key={problem.word}>{problemWords(problem)}</p>)}
      </div>
      {narrowed && found > 0 && <button type="button" class="quiet" id="delete-found" onClick={onDeleteFound}>{plural('deleteFound', found)}</button>}
    </div>
  );
}
