import { text } from '../ui/text';

/** How far a clear has come; `done` of `total` sites. */
export interface Advance {
  readonly done: number;
  readonly total: number;
  readonly stopping: boolean;
}

interface Props {
  readonly advance: Advance;
  readonly onStop: () => void;
}

/** How far it has come, for who hears it: in quarters, since each step would drown all else. */
export function spokenAdvance({ done, total }: Advance): string {
  const quarters = Math.floor((4 * done) / total);
  return quarters === 0 ? text('working') : text('clearingSpoken', 25 * quarters);
}

/** How far clearing has come, and the way to stop it. */
export function Progress({ advance: { done, total, stopping }, onStop }: Props) {
  return (
    <div class="bar">
      <label for="progress">{text('clearingSites', done, total)}</label>
      <progress id="progress" value={done} max={total} />
      <button type="button" disabled={stopping} onClick={onStop}>{text('stopClearing')}</button>
    </div>
  );
}
