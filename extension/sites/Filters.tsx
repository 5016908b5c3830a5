import { plural, text, type TextKey } from '../ui/text';
import { FACETS, type Facet, type Wish } from './choose-sites';
import { storeName } from '../ui/store-name';

interface Props {
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  readonly stores: readonly string[];
  readonly found: number;
  readonly all: number;
  readonly showValues: boolean;
  readonly onShowValues: (show: boolean) => void;
}

const LABELS: Readonly<Record<Facet, TextKey>> = {
  'third-only': 'facetThirdOnly', partitioned: 'facetPartitioned', shared: 'facetShared', holds: 'facetHolds', long: 'facetLong',
};

function toggle(facets: ReadonlySet<Facet>, facet: Facet): ReadonlySet<Facet> {
  const next = new Set(facets);
  if (!next.delete(facet)) next.add(facet);
  return next;
}

function StoreChoice({ wish, onWish, stores }: Pick<Props, 'wish' | 'onWish' | 'stores'>) {
  if (stores.length < 2) return null;
  return (
    <label class="field">
      {text('storeLabel')}
      <select value={wish.storeId ?? ''} onChange={(event) => onWish({ ...wish, storeId: event.currentTarget.value || null })}>
        <option value="">{text('storeAll')}</option>
        {stores.map((id) => <option key={id} value={id}>{storeName(id)}</option>)}
      </select>
    </label>
  );
}

/** Search, what narrows the list, and how many sites are left. */
export function Filters({ wish, onWish, stores, found, all, showValues, onShowValues }: Props) {
  const narrowed = found < all;
  return (
    <div class="filters">
      <div class="search">
        <label for="search">{text('searchLabel')}</label>
        <input
          id="search" type="search" value={wish.searched} autoComplete="off" spellcheck={false} placeholder={text('searchHintSites')}
          onInput={(event) => onWish({ ...wish, searched: event.currentTarget.value })}
        />
        <StoreChoice wish={wish} onWish={onWish} stores={stores} />
        <button type="button" aria-pressed={showValues} onClick={() => onShowValues(!showValues)}>{text('showValues')}</button>
      </div>
      <div class="buttons facets" role="group" aria-label={text('facetsLabel')}>
        {FACETS.map((facet) => (
          <button key={facet} type="button" aria-pressed={wish.facets.has(facet)} onClick={() => onWish({ ...wish, facets: toggle(wish.facets, facet) })}>
            {text(LABELS[facet])}
          </button>
        ))}
      </div>
      <p role="status" class="found">{narrowed && plural('sitesFound', found, all)}</p>
    </div>
  );
}
