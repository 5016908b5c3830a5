import { splitWords } from './split-words';

const wordsOf = (text: string): string[] => splitWords(text).map(({ raw }) => raw);

/** Whether a query has this very word. */
export const hasWord = (text: string, word: string): boolean => wordsOf(text).includes(word);

/** The query without the word where it has it, else with it at its end. */
export function toggleWord(text: string, word: string): string {
  const words = wordsOf(text);
  return (words.includes(word) ? words.filter((one) => one !== word) : [...words, word]).join(' ');
}
