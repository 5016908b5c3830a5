import { parseDeclaration } from '../declaration/parse-declaration';
import type { Declaration } from '../protocol';
import type { Problem } from './finding';

const LONGEST = 60;
/** How the parser starts what it says of one value. What it says may have several lines, since a site may name things so. */
const STARTS = /\n(?=(?:site|visitor|purposes|vendors|entries|undeclared|language)[\w.[\]]*: write )/;

function valueAt(config: unknown, path: string): unknown {
  return [...path.matchAll(/[^.[\]]+/g)].reduce<unknown>((at, [key]) => (Object(at) as Record<string, unknown>)[key], config);
}

function described(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function problemOf(sentence: string, config: unknown): Problem {
  const [, path = '', write = ''] = /^([^:]*): write ([^]*)\.$/.exec(sentence) ?? [];
  const value = valueAt(config, path);
  if (write === 'it once') return { path, message: `${path} repeats an earlier one`, write };
  return { path, message: (value ?? null) === null ? `${path} is missing` : `${path} is ${described(value)}`, write };
}

/** The declaration that a configuration makes, or all that keeps it from making one. */
export function declarationProblems(config: unknown): { readonly declaration: Declaration | null; readonly problems: readonly Problem[] } {
  try {
    return { declaration: parseDeclaration(config), problems: [] };
  } catch (error) {
    const sentences = (error as Error).message.split(STARTS).slice(1);
    return { declaration: null, problems: sentences.map((sentence) => problemOf(sentence, config)) };
  }
}
