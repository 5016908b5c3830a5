import type { StoredItem } from '../messaging/messages';
import { plural, text } from './text';
import { isolate } from './isolate';
import { itemName, rowName } from './row-name';
import { shorten } from './shorten';

/** What would probably sign the visitor out, and how sure that is. */
export function SignInWarning({ items }: { readonly items: readonly StoredItem[] }) {
  const likely = items.filter((item) => item.likelySignIn);
  if (likely.length === 0) return <p>{text('signsOutNone')}</p>;
  return (
    <>
      <p>{plural('signsOut', likely.length)}</p>
      <ul>{shorten(likely.map((item) => rowName({ ...item, name: isolate(itemName(item)) }))).map((line) => <li key={line}><bdi>{line}</bdi></li>)}</ul>
      <p>{text('signsOutGuess')}</p>
    </>
  );
}
