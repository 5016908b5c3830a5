import { useContext } from 'preact/hooks';
import type { StoredItem } from '../messaging/messages';
import { isTextKind } from '../messaging/store-kind';
import { text } from './text';
import type { TextKey } from './text';
import { ItemActionsContext, type ItemActions } from './item-actions';
import { itemName } from './row-name';

/** Edit and duplicate (where it is a text), protect, copy: what can be done with one item besides deleting it. */
export function ItemButtons({ item }: { readonly item: StoredItem }) {
  const actions = useContext(ItemActionsContext);
  if (actions === null) return null;
  const name = itemName(item);
  const button = (label: TextKey, named: TextKey, act: keyof ItemActions) => (
    <button type="button" class="quiet" aria-label={text(named, name)} onClick={() => actions[act](item)}>{text(label)}</button>
  );
  return (
    <div class="buttons item-buttons" role="group" aria-label={text('itemActions', name)}>
      {isTextKind(item.kind) && button('edit', 'editNamed', 'onEdit')}
      {isTextKind(item.kind) && button('duplicate', 'duplicateNamed', 'onDuplicate')}
      {item.isProtected ? button('unprotect', 'unprotectNamed', 'onProtect') : button('protect', 'protectNamed', 'onProtect')}
      {button('copyAs', 'copyAsNamed', 'onCopyAs')}
    </div>
  );
}
