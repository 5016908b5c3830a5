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
