import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BridgeState } from '../../sdk/protocol';
import type { StoredItem } from '../messaging/messages';
import { text } from './text';
import { ItemRow } from './ItemRow';

const PAGE = 50;
/** More than these are not added at once. */
const MOST = 500;

interface Props {
  readonly title: string;
  readonly items: readonly StoredItem[];
  readonly claim: BridgeState | null;
  readonly showValues: boolean;
  readonly onDelete: (item: StoredItem) => void;
}

/**
 * The rows of one group, a page at a time: thousands of rows would freeze the popup, and the search
 * goes over all of them. "Show more" brings as many as are there already, so that few presses reach the last of
 * thousands, and hands the focus to the first row that it brings.
 */
export function RowTable({ title, items, ...row }: Props) {
  const [limit, setLimit] = useState(PAGE);
  const [first, setFirst] = useState<number | null>(null);
  const table = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (first !== null) table.current?.children[first]?.querySelector<HTMLElement>('button')?.focus();
  }, [first]);
  const more = Math.min(limit, MOST, items.length - limit);
  const showMore = (): void => {
    setFirst(limit);
    setLimit(limit + more);
  };
  return (
    <>
      <div role="table" class="rows" aria-label={title} ref={table}>
        {items.slice(0, limit).map((item) => <ItemRow key={item.id} item={item} {...row} />)}
      </div>
      {more > 0 && (
        <button type="button" class="more" aria-label={text('showMoreNamed', more, items.length, title)} onClick={showMore}>
          {text('showMore', more, items.length)}
        </button>
      )}
    </>
  );
}
