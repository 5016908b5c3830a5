import type { UndoState } from '../messaging/messages';
import { formatClock } from '../ui/format-time';
import { plural, text } from '../ui/text';
import { useExpired } from './use-expired';

interface Props {
  readonly undo: UndoState;
  readonly onUndo: () => void;
  readonly onForget: () => void;
}

/** What an undo would put back, until its copy is destroyed. */
export function UndoBar({ undo, onUndo, onForget }: Props) {
  if (useExpired(undo.expires)) return null;
  return (
    <div class="bar">
      {undo.wasCutShort && <p>{text('undoCutShort')}</p>}
      <p>{plural(undo.isChange ? 'undoChange' : 'undoOffer', undo.count, formatClock(undo.time), formatClock(undo.expires))}</p>
      <div class="buttons">
        <button type="button" onClick={onUndo}>{text('undo')}</button>
        <button type="button" class="quiet" onClick={onForget}>{text('forgetUndo')}</button>
      </div>
    </div>
  );
}
