import { FIELDS } from './fields';
import { parseQuery, type Term } from './parse-query';
import type { Findable, ItemTest, Problem, SearchContext } from './query';

export interface Found<T extends Findable> {
  /** The very list where nothing narrows it. */
  readonly items: readonly T[];
  readonly problems: readonly Problem[];
}

/* What the query can't know: whether the list has what a field asks for. */
function problemHere({ field, word, problem }: Term, items: readonly Findable[], { withValues }: SearchContext): Problem | null {
  const asked = field === null ? undefined : FIELDS.get(field);
  if (problem || asked === undefined) return problem;
  if (field === 'value' && !withValues) return { reason: 'hidden', word, example: asked.example };
  if (asked.known && !items.some(asked.known)) return { reason: 'unseen', word, example: asked.example };
  return null;
}

/** The items that fit every word of a query, in their order, and what is wrong with the words that narrow nothing. */
export function findItems<T extends Findable>(items: readonly T[], text: string, context: SearchContext): Found<T> {
  const terms = parseQuery(text).map((term) => ({ test: term.test, problem: problemHere(term, items, context) }));
  const problems = terms.flatMap(({ problem }) => problem ?? []);
  const tests: ItemTest[] = terms.flatMap(({ test, problem }) => (test === null || (problem !== null && problem.reason !== 'field') ? [] : [test]));
  return { items: tests.length === 0 ? items : items.filter((item) => tests.every((test) => test(item, context))), problems };
}
