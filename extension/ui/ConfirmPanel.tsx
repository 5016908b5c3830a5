import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from './text';

interface Props {
  readonly title: string;
  /** The words of the button that goes ahead; null where there is nothing to go ahead with. */
  readonly action: string | null;
  readonly children: ComponentChildren;
  /** Runs inside the click, so that it may ask for permissions. */
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something that can't simply be taken back. Stands where the buttons were; Escape leaves it. */
export function ConfirmPanel({ title, action, children, onConfirm, onCancel }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onCancel();
  };
  /* The second click of a double click on the button that opened this must not confirm it. */
  const onClick = (event: MouseEvent): void => {
    if (event.detail <= 1) onConfirm();
  };
  return (
    <div class="confirm" role="dialog" aria-labelledby="confirm-title" onKeyDown={onKeyDown}>
      <h2 id="confirm-title" tabIndex={-1} ref={heading}>{title}</h2>
      {children}
      <div class="buttons">
        {action !== null && <button type="button" class="danger" onClick={onClick}>{action}</button>}
        <button type="button" class="quiet" onClick={onCancel}>{text('cancel')}</button>
      </div>
    </div>
  );
}
