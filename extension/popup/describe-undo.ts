import type { UndoResult } from '../messaging/messages';
import { plural, text } from '../ui/text';
import type { Notice } from './notice';
import { reasonWords } from './reason-words';
import { shorten } from './shorten';

/** What an undo put back, and what it could not. */
export function describeUndo({ restored, failed }: UndoResult): Notice {
  const details = shorten(failed.map(({ name, reason }) => text('failedRestore', name || text('unnamed'), reasonWords(reason))));
  return { tone: failed.length > 0 ? 'failed' : 'done', headline: plural('restored', restored), details };
}
