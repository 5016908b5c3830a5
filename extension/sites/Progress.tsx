import { text, type TextKey } from '../ui/text';

/** How far something has come; `done` of `total` sites. */
export interface Advance {
  readonly what: 'clear' | 'look';
  readonly done: number;
  readonly total: number;
  readonly stopping: boolean;
}

interface Props {
  readonly advance: Advance;
  readonly onStop: () => void;
}

const WORDS: Readonly<Record<Advance['what'], { readonly shown: TextKey; readonly spoken: TextKey }>> = {
  clear: { shown: 'clearingSites', spoken: 'clearingSpoken' },
  look: { shown: 'lookingSites', spoken: 'lookingSpoken' },
};

/** How far it has come, for who hears it: in quarters, since each step would drown all else. */
export function spokenAdvance({ what, done, total }: Advance): string {
  const quarters = Math.floor((4 * done) / total);
  return quarters === 0 ? text('working') : text(WORDS[what].spoken, 25 * quarters);
}

/** How far it has come, and the way to stop it. */
export function Progress({ advance: { what, done, total, stopping }, onStop }: Props) {
  return (
    <div class="bar">
      <label for="progress">{text(WORDS[what].shown, done, total)}</label>
      <progress id="progress" value={done} max={total} />
      <button type="button" disabled={stopping} onClick={onStop}>{text('stopClearing')}</button>
    </div>
  );
}
