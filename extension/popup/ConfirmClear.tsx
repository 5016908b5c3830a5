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
  const confirm = (): void => {
    if (gone.length > 0) onClear(gone.map(({ id }) => id));
  };
  return (
    <ConfirmPanel title={title} action={action} onConfirm={confirm} onCancel={onCancel}>
      {hidden && <p>{text('confirmClearSearch')}</p>}
      <SignInWarning items={free} />
      <p>{text('losesSettings')}</p>
      {free.length < items.length && <p>{plural('sparedOnClear', items.length - free.length)}</p>}
      {free.some((item) => item.likelySignIn) && <KeepSignIn keep={keep} onChange={setKeep} />}
      {gone.length === 0 && <p role="alert">{text('nothingToClear')}</p>}
    </ConfirmPanel>
  );
}
