import type { Loss } from '../messaging/messages';
import type { TextKey } from '../ui/text';

/** What an undo would lack, as the visitor reads it; `$1` is what it is about. */
export const LOSS_WORDS: Readonly<Record<Loss, TextKey>> = {
  'opaque-body': 'lossOpaqueBody',
  'locked-key': 'lossLockedKey',
  'file-handle': 'lossFileHandle',
  'unknown-type': 'lossUnknownType',
  'fetched-anew': 'lossFetchedAnew',
  'not-copied': 'lossNotCopied',
  'too-large': 'lossTooLarge',
};
