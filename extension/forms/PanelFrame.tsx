import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../ui/text';
import { useKeptFocus } from '../ui/use-kept-focus';

interface Props {
  readonly title: string;
  /** The words of the button that goes ahead; without them there is none. */
  readonly action?: string;
  /** The words of the button that leaves; "Cancel" without them. */
  readonly leave?: string;
  readonly busy: boolean;
  readonly children: ComponentChildren;
  /** Finds what gets the focus where a control vanishes with what it brought; the heading without it. */
  readonly brought?: () => HTMLElement | null;
  readonly onAction?: () => void;
  readonly onCancel: () => void;
}

/** Heading, content and buttons of a panel. Enter in a field goes ahead, Escape leaves. */
export function PanelFrame({ title, action, leave, busy, children, brought, onAction, onCancel }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useKeptFocus(root, () => brought?.() ?? heading.current);
  useLayoutEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onCancel();
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!busy) onAction?.();
  };
  return (
    <div role="dialog" ref={root} aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <form class="confirm panel" noValidate onSubmit={onSubmit}>
        <h2 id={titleId} tabIndex={-1} ref={heading}>{title}</h2>
        {children}
        <div class="buttons">
          {action !== undefined && <button type="submit" class="main" aria-disabled={busy}>{action}</button>}
          <button type="button" class="quiet" onClick={onCancel}>{leave ?? text('cancel')}</button>
        </div>
      </form>
    </div>
  );
}
