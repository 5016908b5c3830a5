import { useState } from 'preact/hooks';
import type { StoredItem } from '../messaging/messages';
import { text } from './text';
import { CopyValue } from './CopyValue';
import { itemName } from './row-name';

/* More than this is neither read nor drawn well; copying still takes all of it. */
const SHOWN = 2_000;

interface Props {
  readonly item: StoredItem;
  /** True while the values of all items are shown. */
  readonly shownByAll: boolean;
}

function valueText(value: string): string {
  if (value === '') return text('valueEmpty');
  return value.length <= SHOWN ? value : text('valueCut', value.slice(0, SHOWN), value.length - SHOWN);
}

/** A value, masked until the visitor asks: it may be a live sign-in, and someone may be looking. */
export function ItemValue({ item, shownByAll }: Props) {
  const [own, setOwn] = useState(false);
  const shown = own || shownByAll;
  const name = itemName(item);
  return (
    <div class="value">
      <p class="caption">{text('valueLabel')}</p>
      {shown
        ? <pre tabIndex={0} role="group" aria-label={text('valueLabel')}>{valueText(item.value)}</pre>
        : <p><span aria-hidden="true">••••••••</span> {text('valueHidden')}</p>}
      <div class="buttons">
        {!shownByAll && (
          <button type="button" class="quiet" aria-label={text(own ? 'hideValueOf' : 'showValueOf', name)} onClick={() => setOwn(!own)}>
            {text(own ? 'hideValue' : 'showValue')}
          </button>
        )}
        <CopyValue name={name} value={item.value} />
      </div>
    </div>
  );
}
