import type { Problem, ProblemReason } from '../filter/query';
import { text } from '../ui/text';
import type { TextKey } from '../ui/text';

const WORDS: Readonly<Record<ProblemReason, TextKey>> = {
  value: 'problemValue',
  field: 'problemField',
  hidden: 'problemHidden',
  unseen: 'problemUnseen',
};

/** Longer words are not worth reading back. */
const SHOWN = 60;

/** What is wrong with a word of the query, and what to write instead. */
export const problemWords = ({ reason, word, example }: Problem): string =>
  text(WORDS[reason], word.length > SHOWN ? `${word.slice(0, SHOWN)}…` : word, example);
