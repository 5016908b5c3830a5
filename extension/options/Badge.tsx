import { useEffect, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import { text } from '../ui/text';
import type { Say } from './say';

/** Whether the toolbar button shows a number. */
export function Badge({ say }: { readonly say: Say }) {
  const [shown, setShown] = useState<boolean | null>(null);
  useEffect(() => void say(async () => void setShown((await ask('badge.shown', {})).shown)), []);
  const choose = (chosen: boolean): Promise<void> =>
    say(async () => {
      setShown((await ask('badge.shown', { shown: chosen })).shown);
      return text('saved');
    });
  return (
    <section>
      <h2>{text('badgeHeading')}</h2>
      <label class="choice">
        <input type="checkbox" checked={shown ?? false} disabled={shown === null} onChange={(event) => void choose(event.currentTarget.checked)} />
        {text('badgeLabel')}
      </label>
      <p class="hint">{text('badgeText')}</p>
    </section>
  );
}
