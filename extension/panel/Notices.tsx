import type { Noticed } from '../messaging/notice';
import { formatTime } from '../ui/format-time';
import { kindName } from '../ui/kind-name';
import { text, type TextKey } from '../ui/text';
import type { NoticeLine } from './notice-lines';
import { Script } from './Script';

interface Props {
  readonly lines: readonly NoticeLine[];
  readonly onForget: () => void;
}

const WORDS: Readonly<Record<Noticed, TextKey>> = {
  asked: 'noticeAsked', held: 'noticeHeld', released: 'noticeReleased', dropped: 'noticeDropped', undeclared: 'noticeUndeclared', reported: 'noticeReported',
};

/** What scripts of the page store, and what the site's SDK decides, while the panel is open. */
export function Notices({ lines, onForget }: Props) {
  return (
    <section aria-labelledby="notices">
      <div class="group-head">
        <h2 id="notices">{text('noticesHeading')}</h2>
        {lines.length > 0 && <button type="button" class="quiet" onClick={onForget}>{text('changesForget')}</button>}
      </div>
      <p class="hint">{text('noticesHint')}</p>
      <div role="log" aria-labelledby="notices">
        {lines.length === 0 ? <p>{text('noticesNone')}</p> : (
          <ul class="lines">
            {lines.map(({ what, kind, name, script, time, count }) => (
              <li key={JSON.stringify([what, kind, name, script])}>
                <time dateTime={new Date(time).toISOString()}>{formatTime(time)}</time>
                <span class={what === 'asked' || what === 'released' ? 'mark' : 'mark loud'}>{text(WORDS[what])}</span>
                <span>
                  <bdi>{name}</bdi> <span class="hint">{kindName(kind)}</span>
                  {count > 1 && <> <span class="hint">×{count}</span></>} <Script url={script} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
