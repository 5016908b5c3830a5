import { FIELDS } from '../filter/fields';
import { text } from '../ui/text';
import { Chip, type QueryState } from './Chip';
import { SavedFilters } from './SavedFilters';

/** The visitor's filters, and the words that a filter is made of. */
export function FilterPanel(state: QueryState) {
  return (
    <div class="filters">
      <SavedFilters {...state} />
      <section class="filter-words" aria-labelledby="filter-words">
        <h2 id="filter-words">{text('filterWords')}</h2>
        <div class="chips">
          {[...FIELDS].map(([field, { example }]) => <Chip key={field} word={example} label={example} {...state} />)}
        </div>
        <p class="hint">{text('filterWordsText')}</p>
      </section>
    </div>
  );
}
