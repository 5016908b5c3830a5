import { useEffect, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import { plural, text } from '../ui/text';
import type { Say } from './say';

const AGES = [5, 15, 30, 60];

/** How long undo copies live, and their end right now. */
export function UndoCopies({ say }: { readonly say: Say }) {
  const [minutes, setMinutes] = useState<number | null>(null);
  useEffect(() => void say(async () => void setMinutes((await ask('undo.age', {})).minutes)), []);
  const choose = (chosen: number): Promise<void> =>
    say(async () => {
      setMinutes((await ask('undo.age', { minutes: chosen })).minutes);
      return text('saved');
    });
  const forget = (): Promise<void> => say(async () => plural('forgotten', (await ask('undo.forget', {})).forgotten));
  return (
    <section>
      <h2>{text('undoHeading')}</h2>
      <p>{text('undoText')}</p>
      <label class="field">
        {text('undoAgeLabel')}
        <select value={minutes ?? ''} disabled={minutes === null} onChange={(event) => void choose(Number(event.currentTarget.value))}>
          {AGES.map((age) => <option key={age} value={age}>{plural('minutes', age)}</option>)}
        </select>
      </label>
      <button type="button" onClick={() => void forget()}>{text('forgetUndo')}</button>
    </section>
  );
}
