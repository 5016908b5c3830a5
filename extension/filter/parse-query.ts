import { FIELDS } from './fields';
import type { ItemTest, Problem, ProblemReason } from './query';
import { splitWords, type Word } from './split-words';

/** One word of a query: what it narrows the list to, or nothing, and what is wrong with it. */
export interface Term {
  /** The field that it asks for, or null for text. */
  readonly field: string | null;
  /** As it was typed. */
  readonly word: string;
  readonly test: ItemTest | null;
  readonly problem: Problem | null;
}

const WEB_ADDRESS = /^(https?|wss?)$/;

function textTest(text: string): ItemTest {
  const wanted = text.toLowerCase();
  const has = (part: string): boolean => part.toLowerCase().includes(wanted);
  return ({ name, domain, value }, { withValues }) => has(name) || has(domain) || (withValues && has(value));
}

const negatedIf = (negated: boolean, test: ItemTest): ItemTest => (negated ? (item, context) => !test(item, context) : test);

/* The field with the longest beginning in common, for one who mistyped it. */
function nearestExample(field: string): string {
  const common = (name: string): number => [...name].findIndex((sign, index) => sign !== field[index]);
  const rank = (name: string): number => (common(name) < 0 ? name.length : common(name));
  const [nearest] = [...FIELDS].sort(([a], [b]) => rank(b) - rank(a));
  return nearest?.[1].example ?? '';
}

const problem = (reason: ProblemReason, { raw }: Word, example: string): Problem => ({ reason, word: raw, example });

/** As it stands, colon and all: names have colons too. */
function textTerm(word: Word): Term {
  const whole = word.field === null ? word.value : `${word.field}:${word.value}`;
  const mistyped = word.field !== null && !word.quoted && !WEB_ADDRESS.test(word.field);
  return {
    field: null,
    word: word.raw,
    test: whole === '' ? null : negatedIf(word.negated, textTest(whole)),
    problem: mistyped ? problem('field', word, nearestExample(word.field)) : null,
  };
}

function readTerm(word: Word): Term {
  const field = word.field === null ? undefined : FIELDS.get(word.field);
  if (field === undefined) return textTerm(word);
  const value = word.value.toLowerCase();
  const tests = (word.quoted ? [value] : value.split(',')).map(field.read);
  const read = tests.filter((test) => test !== null);
  if (read.length < tests.length) return { field: word.field, word: word.raw, test: null, problem: problem('value', word, field.example) };
  const any: ItemTest = (item, context) => read.some((test) => test(item, context));
  return { field: word.field, word: word.raw, test: negatedIf(word.negated, any), problem: null };
}

/**
 * Reads what a visitor typed: words that name or domain contain, and fields as `FIELDS` has them; `-` in front leaves out
 * what fits, a comma means "or", quotation marks keep a text together. Never throws: a word that is not understood
 * narrows nothing and has a problem that says what to write.
 */
export const parseQuery = (text: string): Term[] => splitWords(text).map(readTerm);
