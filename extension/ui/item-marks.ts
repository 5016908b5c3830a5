import type { StoredItem } from '../messaging/messages';
import { text } from './text';

/** A short word on a row, and whether it deserves attention. */
export interface Mark {
  readonly word: string;
  readonly loud: boolean;
}

/** The short words that a row carries beside its name. */
export function itemMarks(item: StoredItem): Mark[] {
  const marks: Mark[] = [];
  const add = (word: string, loud = false): void => void marks.push({ word, loud });
  if (item.declared === 'undeclared') add(text('markUndeclared'), true);
  if (item.party === 'third') add(text('markThirdParty'), true);
  if (item.likelySignIn) add(text('markSignIn'));
  if (item.flags?.httpOnly) add(text('markHttpOnly'));
  if (item.partition !== null) add(text('markPartitioned'));
  return marks;
}
