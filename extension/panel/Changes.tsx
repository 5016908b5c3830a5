import { kindName } from '../ui/kind-name';
import { rowName } from '../ui/row-name';
import { formatTime } from '../ui/format-time';
import { text, type TextKey } from '../ui/text';
import type { Change } from './compare-views';
import type { SeenChange } from './notice-lines';
import { Script } from './Script';

interface Props {
  readonly changes: readonly SeenChange[];
  readonly onForget: () => void;
}

const WORDS: Readonly<Record<Change['what'], TextKey>> = { added: 'changeAdded', changed: 'changeChanged', removed: 'changeRemoved' };

/** What was written, changed and removed while the panel is open. */
export function Changes({ changes, onForget }: Props) {
  return (
    <section aria-labelledby="changes">
      <div class="group-head">
        <h2 id="changes">{text('changesHeading')}</h2>
        {changes.length > 0 && <button type="button" class="quiet" onClick={onForget}>{text('changesForget')}</button>}
      </div>
      <p class="hint">{text('changesHint')}</p>
      <div role="log" aria-labelledby="changes">
        {changes.length === 0 ? <p>{text('changesNone')}</p> : (
          <ul class="lines">
            {changes.map(({ what, item, time, script }) => (
              <li key={`${time} ${item.id}`}>
                <time dateTime={new Date(time).toISOString()}>{formatTime(time)}</time>
                <span class={what === 'removed' ? 'mark' : 'mark loud'}>{text(WORDS[what])}</span>
                <span><bdi>{rowName(item)}</bdi> <span class="hint">{kindName(item.kind)}</span> <Script url={script} /></span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
