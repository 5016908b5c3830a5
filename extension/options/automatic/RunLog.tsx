import type { AutomaticState } from '../../messaging/automatic';
import { formatClock, formatDay } from '../../ui/format-time';
import { byReason } from '../../ui/by-reason';
import { reasonWords } from '../../ui/reason-words';
import { plural, text } from '../../ui/text';

export const LOG_HEADING = 'automatic-log-heading';

type Entry = AutomaticState['log'][number];

interface Props {
  readonly log: AutomaticState['log'];
  readonly onUndo: (entry: Entry) => void;
  readonly onForget: () => void;
}

function failureWords({ failed, moreFailed = 0 }: Entry): string[] {
  const unsettled = failed.map(({ name, reason }) => ({ name, reason: reasonWords(reason) }));
  const sentences = byReason(unsettled).map(({ names, reason }) => text('failedItem', names, reason));
  return moreFailed > 0 ? [...sentences, plural('autoMoreFailed', moreFailed)] : sentences;
}

function resultWords(entry: Entry): string {
  const { removed, returned, wasCutShort, isFinished = true } = entry;
  /* Of what could not be finished the numbers are not known. */
  if (wasCutShort && !isFinished) return text('autoNotFinished');
  const parts = [
    plural('autoRemoved', removed),
    returned > 0 ? plural('autoReturned', returned) : '',
    wasCutShort ? text('autoWasCutShort') : '',
    ...failureWords(entry),
  ];
  return parts.filter(Boolean).join(' ');
}

function LogLine({ entry, onUndo }: { readonly entry: Entry; readonly onUndo: () => void }) {
  return (
    <li>
      <div>
        <strong><bdi>{entry.site}</bdi></strong>
        <p class="hint"><bdi>{entry.rule}</bdi> · {formatDay(entry.time)} {formatClock(entry.time)} · {resultWords(entry)}</p>
      </div>
      {entry.canUndo && <button type="button" aria-label={text('autoUndoSite', entry.site)} onClick={onUndo}>{text('undo')}</button>}
    </li>
  );
}

/** What rules did, newest first. */
export function RunLog({ log, onUndo, onForget }: Props) {
  return (
    <>
      <h3 id={LOG_HEADING} tabIndex={-1}>{text('autoLog')}</h3>
      <p class="hint">{text('autoLogText')}</p>
      {log.length === 0
        ? <p>{text('autoLogEmpty')}</p>
        : <ul class="refusals">{log.map((entry) => <LogLine key={entry.id} entry={entry} onUndo={() => onUndo(entry)} />)}</ul>}
      {log.length > 0 && <button type="button" onClick={onForget}>{text('autoForgetLog')}</button>}
    </>
  );
}
