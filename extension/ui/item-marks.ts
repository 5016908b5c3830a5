import type { StoredItem } from '../messaging/messages';
import { usualPurposeName } from './purpose-name';
import { text } from './text';

/** A short word on a row, and whether it deserves attention. */
export interface Mark {
  readonly word: string;
  readonly loud: boolean;
}

/* A sure guess is the title of its group where the site declares nothing at all. */
function guessMark({ label, declared }: StoredItem): string | null {
  if (!label || (declared === 'unknown' && !label.possible)) return null;
  return text(label.possible ? 'markPossible' : 'markProbable', usualPurposeName(label.purpose));
}

/** The short words that a row carries beside its name. */
export function itemMarks(item: StoredItem): Mark[] {
  const marks: Mark[] = [];
  const add = (word: string, loud = false): void => void marks.push({ word, loud });
  if (item.declared === 'undeclared') add(text('markUndeclared'), true);
  if (item.party === 'third') add(text('markThirdParty'), true);
  if (item.isProtected) add(text('markProtected'));
  if (item.likelySignIn) add(text('markSignIn'));
  if (item.flags?.httpOnly) add(text('markHttpOnly'));
  if (item.partition !== null) add(text('markPartitioned'));
  const guess = guessMark(item);
  if (guess !== null) add(guess);
  return marks;
}
