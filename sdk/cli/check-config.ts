import { parseTree, type ParseError } from 'jsonc-parser';
import { CONFIG_ELEMENT_ID, type Declaration } from '../protocol';
import { configWarnings } from './config-warnings';
import { declarationProblems } from './declaration-problems';
import type { Finding, Problem } from './finding';
import { nodeAt } from './node-at';
import { positionAt } from './position-at';
import { readConfigText } from './read-config-text';
import { repeatedNames } from './repeated-names';
import { syntaxProblem } from './syntax-problem';
import { unknownKeys } from './unknown-keys';

export interface Checked {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Null where there is an error. */
  readonly declaration: Declaration | null;
}

const NO_ELEMENT: Problem = { path: '', message: 'the page has no configuration', write: `<script type="application/json" id="${CONFIG_ELEMENT_ID}">` };
const NOT_JSON: Problem = { path: '', message: 'not JSON', write: 'one object' };

const byPlace = (a: Finding, b: Finding): number => a.line - b.line || a.column - b.column;

/** What `JSON.parse` makes of a text, which is what the page does; undefined where it is not JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** Checks the configuration in the text of a file, JSON or an HTML page: everything that is wrong with it, each in its place. */
export function checkConfig(text: string): Checked {
  const place = ({ path, message, write }: Problem, severity: Finding['severity'], offset: number): Finding => ({ severity, path, message, write, ...positionAt(text, offset) });
  const found = readConfigText(text);
  if (!found) return { declaration: null, findings: [place(NO_ELEMENT, 'error', 0)] };
  const faults: ParseError[] = [];
  const root = parseTree(found.json, faults, { disallowComments: true });
  const config = parsed(found.json);
  if (!root || config === undefined) {
    const [first] = faults;
    return { declaration: null, findings: [place(first ? syntaxProblem(first) : NOT_JSON, 'error', found.offset + (first?.offset ?? 0))] };
  }
  const placed = (severity: Finding['severity']) => (problem: Problem) => place(problem, severity, found.offset + nodeAt(root, problem.path).offset);
  const { declaration, problems } = declarationProblems(config);
  const findings = [
    ...problems.map(placed('error')),
    ...[...repeatedNames(root), ...unknownKeys(root)].map((key) => place(key, 'warning', found.offset + key.offset)),
    ...(declaration ? configWarnings(declaration).map(placed('warning')) : []),
  ];
  return { declaration, findings: findings.sort(byPlace) };
}
