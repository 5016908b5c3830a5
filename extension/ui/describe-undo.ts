import type { UndoResult } from '../messaging/messages';
import { plural, text } from './text';
import { byReason } from './by-reason';
import type { Notice } from './notice';
import { reasonWords } from './reason-words';

/** What an undo put back, and what it could not. */
export function describeUndo({ restored, failed, isChange }: UndoResult): Notice {
  const unsettled = failed.map(({ name, reason }) => ({ name, reason: reasonWords(reason) }));
  const details = byReason(unsettled).map(({ names, reason }) => text('failedRestore', names, reason));
  return { tone: failed.length > 0 ? 'failed' : 'done', headline: plural(isChange ? 'changeUndone' : 'restored', restored), details };
}
