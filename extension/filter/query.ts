import type { StoredItem } from '../messaging/messages';

/** An item, with what a page may know of it besides. */
export interface Findable extends StoredItem {
  /** Milliseconds since 1970 of the last change that the extension saw. */
  readonly changed?: number;
}

export interface SearchContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Values are searched only while they are shown. */
  readonly withValues: boolean;
}

export type ItemTest = (item: Findable, context: SearchContext) => boolean;

/**
 * What is wrong with a word, which then does not narrow the list. `value`: not understood; `field`: no such field, so it is
 * searched as text; `hidden`: values are not shown; `unseen`: no item of the list has what the field asks for.
 */
export type ProblemReason = 'value' | 'field' | 'hidden' | 'unseen';

export interface Problem {
  readonly reason: ProblemReason;
  /** As it was typed. */
  readonly word: string;
  /** What to write instead. */
  readonly example: string;
}
