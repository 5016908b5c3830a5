import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Problem } from './finding';

/* By the parser's names of its errors. */
const WORDS: Readonly<Record<string, readonly [message: string, write: string]>> = {
  InvalidNumberFormat: ['this is no number of JSON', 'one such as 200'],
  PropertyNameExpected: ['a name is missing: none may follow the last comma', 'a name in double quotes, or no comma before'],
  ValueExpected: ['a value is missing: none may follow the last comma', 'a value, or no comma before'],
  ColonExpected: ['a colon is missing', '"name": value'],
  CommaExpected: ['a comma is missing', 'one between the two'],
  CloseBraceExpected: ['a brace was not closed', '} at its end'],
  CloseBracketExpected: ['a bracket was not closed', '] at its end'],
  EndOfFileExpected: ['something follows the end', 'one object and nothing after it'],
  InvalidCommentToken: ['JSON has no comments', 'nothing here'],
  UnexpectedEndOfComment: ['JSON has no comments', 'nothing here'],
  UnexpectedEndOfString: ['a text was not closed', '" at its end'],
  UnexpectedEndOfNumber: ['a number was not ended', 'one such as 200'],
  InvalidUnicode: ['this is no character of JSON', '\\u and four digits, such as \\u00e9'],
  InvalidEscapeCharacter: ['JSON has no such escape', '\\\\ for a backslash'],
  InvalidCharacter: ['a control character stands in a text', 'its escape, such as \\n or \\t'],
  InvalidSymbol: ['this is no value of JSON', 'a text in double quotes, a number, true, false or null'],
};

/** What the first place that is not JSON lacks. */
export function syntaxProblem({ error }: ParseError): Problem {
  const [message, write] = WORDS[printParseErrorCode(error)] ?? ['this is not JSON', 'one object'];
  return { path: '', message: `not JSON: ${message}`, write };
}
