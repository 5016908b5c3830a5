import { FIELDS } from '../filter/fields';
import type { StoredItem } from '../messaging/messages';
import { text } from '../ui/text';
import { Chip, type QueryState } from './Chip';
import { SavedFilters } from './SavedFilters';

/** One word for each thing that can be told of these items. */
function examples(items: readonly StoredItem[]): string[] {
  const usable = [...FIELDS.values()].filter(({ known }) => known === undefined || items.some(known));
  return [...new Set(usable.map(({ example }) => example))];
}

/** The visitor's filters, and the words that a filter is made of. */
export function FilterPanel({ items, ...state }: QueryState & { readonly items: readonly StoredItem[] }) {
  return (
    <div class="filters">
      <SavedFilters {...state} />
      <section class="filter-words" aria-labelledby="filter-words">
        <h2 id="filter-words">{text('filterWords')}</h2>
        <div class="chips">
          {examples(items).map((example) => <Chip key={example} word={example} label={example} {...state} />)}
        </div>
        <p class="hint">{text('filterWordsText')}</p>
      </section>
    </div>
  );
}
