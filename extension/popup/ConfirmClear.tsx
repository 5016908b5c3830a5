import { useState } from 'preact/hooks';
import type { StoredItem } from '../messaging/messages';
import { ConfirmPanel } from '../ui/ConfirmPanel';
import { plural, text } from '../ui/text';
import { KeepSignIn } from './KeepSignIn';
import { SignInWarning } from '../ui/SignInWarning';

interface Props {
  readonly title: string;
  readonly action: string;
  /** All that would go. */
  readonly items: readonly StoredItem[];
  /** True while a search hides some of them. */
  readonly hidden: boolean;
  readonly onClear: (ids: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Says what clearing signs out or breaks, then clears. */
export function ConfirmClear({ title, action, items, hidden, onClear, onCancel }: Props) {
  const [keep, setKeep] = useState(false);
  const free = items.filter((item) => !item.isProtected);
  const gone = free.filter((item) => !(keep && item.likelySignIn));
  return (
    <ConfirmPanel title={title} action={gone.length > 0 ? action : null} onConfirm={() => onClear(gone.map(({ id }) => id))} onCancel={onCancel}>
      {hidden && <p>{text('confirmClearSearch')}</p>}
      {free.length > 0 && <SignInWarning items={free} />}
      {gone.length > 0 && <p>{text('losesSettings')}</p>}
      {free.length < items.length && <p>{plural('sparedOnClear', items.length - free.length)}</p>}
      {free.some((item) => item.likelySignIn) && <KeepSignIn keep={keep} onChange={setKeep} />}
      <div role="alert">{gone.length === 0 && <p>{text(free.length > 0 ? 'nothingToClear' : 'nothingUnprotected')}</p>}</div>
    </ConfirmPanel>
  );
}
