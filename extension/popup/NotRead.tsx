import type { Unread } from '../messaging/messages';
import { text } from '../ui/text';
import { unreadLines } from '../ui/unread-lines';

interface Props {
  readonly unread: readonly Unread[];
  readonly onRetry: () => void;
}

/** Kinds that could not be read: unknown is not empty. */
export function NotRead({ unread, onRetry }: Props) {
  if (unread.length === 0) return null;
  return (
    <section class="needs-access">
      <h2>{text('unreadTitle')}</h2>
      <p class="hint">{text('unreadText')}</p>
      <ul>{unreadLines(unread).map((line) => <li key={line}>{line}</li>)}</ul>
      <button type="button" onClick={onRetry}>{text('tryAgain')}</button>
    </section>
  );
}
