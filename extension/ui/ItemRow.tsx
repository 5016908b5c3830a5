import { useState } from 'preact/hooks';
import type { BridgeState } from '../../sdk/protocol';
import type { StoredItem } from '../messaging/messages';
import { text } from './text';
import { ItemDetails } from './ItemDetails';
import { itemMarks } from './item-marks';
import { itemName, rowName } from './row-name';
import { sizeWords } from './size-words';

const PREVIEW = 160;

interface Props {
  readonly item: StoredItem;
  readonly claim: BridgeState | null;
  readonly showValues: boolean;
  readonly onDelete: (item: StoredItem) => void;
}

function Summary({ item, showValues }: Pick<Props, 'item' | 'showValues'>) {
  return (
    <>
      {showValues && <code class="preview">{item.value.slice(0, PREVIEW)}</code>}
      <span class="where">
        <bdi>{item.domain}{item.path}</bdi>
        {itemMarks(item).map(({ word, loud }) => <span key={word} class={loud ? 'mark loud' : 'mark'}>{word}</span>)}
      </span>
    </>
  );
}

/** One thing really stored. */
export function ItemRow({ item, claim, showValues, onDelete }: Props) {
  const [open, setOpen] = useState(false);
  const name = itemName(item);
  return (
    <div role="row" class="row" aria-label={rowName(item)}>
      <div role="cell" class="what">
        <button type="button" class="name" aria-expanded={open} aria-label={text('detailsOf', name)} onClick={() => setOpen(!open)}>
          <bdi>{name}</bdi>
        </button>
        <Summary item={item} showValues={showValues} />
      </div>
      <div role="cell" class="size">{sizeWords(item)}</div>
      <div role="cell">
        <button type="button" class="delete" aria-label={text('deleteItem', name)} title={text('deleteItem', name)} onClick={() => onDelete(item)}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8" /></svg>
        </button>
      </div>
      {open && <div role="cell" class="details"><ItemDetails item={item} claim={claim} showValue={showValues} /></div>}
    </div>
  );
}
