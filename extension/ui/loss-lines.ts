import type { Loss, NamedLoss } from '../messaging/messages';
import { isolate } from './isolate';
import { shorten } from './shorten';
import { text, type TextKey } from './text';

/** What an undo or an import would lack, as the visitor reads it; `$1` is what it is about. */
const LOSS_WORDS: Readonly<Record<Loss, TextKey>> = {
  'opaque-body': 'lossOpaqueBody',
  'locked-key': 'lossLockedKey',
  'file-handle': 'lossFileHandle',
  'unknown-type': 'lossUnknownType',
  'fetched-anew': 'lossFetchedAnew',
  'not-copied': 'lossNotCopied',
  'too-large': 'lossTooLarge',
};

/** One line a loss, with the names of all that have it. */
export function lossLines(losses: readonly NamedLoss[]): string[] {
  const named = (wanted: Loss): string => shorten(losses.filter(({ loss }) => loss === wanted).map(({ name }) => isolate(name || text('unnamed')))).join(', ');
  return [...new Set(losses.map(({ loss }) => loss))].map((loss) => text(LOSS_WORDS[loss], named(loss)));
}
