import type { SiteView, StoredItem } from '../messaging/messages';
import { text } from '../ui/text';
import { groupItems } from './group-items';
import { KindSection } from './KindSection';
import type { ListActions } from './list-actions';

/** Where the focus goes when what had it is gone. */
export const LIST_HEADING = 'list-heading';

interface Props extends ListActions {
  readonly view: SiteView;
  /** The items that the search leaves. */
  readonly items: readonly StoredItem[];
  readonly showValues: boolean;
}

/** Everything stored, by kind and purpose. */
export function ItemList({ view, items, ...rest }: Props) {
  const empty = view.items.length === 0 && view.status === 'ready' && view.needsAccess.length === 0 && view.unread.length === 0;
  return (
    <section class="list" aria-labelledby={LIST_HEADING}>
      <h2 id={LIST_HEADING} tabIndex={-1}>{text(empty ? 'nothingStored' : 'listHeading')}</h2>
      {empty && <p>{text('nothingStoredText')}</p>}
      {groupItems(items, view.claim).map((group) => <KindSection key={group.kind} group={group} claim={view.claim} {...rest} />)}
    </section>
  );
}
