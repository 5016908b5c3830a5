import { NoticeBar } from '../ui/NoticeBar';
import { plural, text } from '../ui/text';
import type { Runner } from '../ui/use-run';
import { Progress, spokenAdvance } from './Progress';
import type { Advancing } from './use-advance';
import type { Clearing } from './use-clearing';

interface Props {
  readonly advancing: Advancing;
  readonly clearing: Clearing;
  readonly runner: Runner;
}

/** How far a clear or a look has come, what came of it, and the way back. */
export function Outcome({ advancing: { advance, stop }, clearing: { last, undo }, runner: { notice, slow, run, dismiss } }: Props) {
  return (
    <div class="outcome">
      <p role="status" class="unseen">{advance !== null && spokenAdvance(advance)}</p>
      {advance !== null && <Progress advance={advance} onStop={stop} />}
      <NoticeBar notice={notice} slow={slow && advance === null} onReloadTab={() => undefined} onDismiss={dismiss} />
      {last.length > 0 && advance === null && (
        <div class="bar"><p>{plural('undoSites', last.length)}</p><button type="button" onClick={() => void run(() => undo(last), 'undo')}>{text('undo')}</button></div>
      )}
    </div>
  );
}
