import { plural, text } from '../ui/text';

interface Props {
  readonly searched: string;
  readonly found: number;
  readonly showValues: boolean;
  readonly onSearch: (searched: string) => void;
  readonly onShowValues: (show: boolean) => void;
}

/** Narrows the list as the visitor types, and shows or masks all values. */
export function SearchBar({ searched, found, showValues, onSearch, onShowValues }: Props) {
  const searching = searched.trim() !== '';
  return (
    <div class="search">
      <label for="search">{text('searchLabel')}</label>
      <input
        id="search" type="search" value={searched} autoComplete="off" spellcheck={false}
        placeholder={text(showValues ? 'searchHintValues' : 'searchHintNames')}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      <button type="button" aria-pressed={showValues} onClick={() => onShowValues(!showValues)}>{text('showValues')}</button>
      <p role="status" class="found">
        {searching && (found > 0 ? plural('searchFound', found) : text('searchNone'))}
      </p>
    </div>
  );
}
