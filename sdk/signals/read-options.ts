import type { ConsentView } from '../consent';
import type { OutgoingSignal } from './signal';

const kindOf = (value: unknown): string => (Array.isArray(value) ? `[${[...new Set(value.map(kindOf))].join()}]` : typeof value);

interface Source {
  /** JSON of the script's own tag, for what has to be known before there is a configuration. */
  readonly tag: string | undefined;
  /** Of the configuration, which outranks the tag. */
  readonly view: ConsentView | undefined;
}

/** What the site has set for a signal. Throws a `TypeError` that says what to write instead, a `SyntaxError` where the tag holds no JSON. */
export function readOptions<Options extends object>({ name, example, problemOf }: OutgoingSignal<Options, unknown>, { tag, view }: Source): Options {
  const configured = view?.declaration.signals as Record<string, Options> | undefined;
  const options = configured?.[name] ?? (JSON.parse(tag ?? '{}') as Options);
  for (const [key, value] of Object.entries(options)) {
    const right = (example as Record<string, unknown>)[key];
    if (kindOf(value) !== kindOf(right)) throw new TypeError(`${key}: write ${JSON.stringify(right ?? example)}, for example.`);
  }
  const problem = problemOf(options, view);
  if (problem) throw new TypeError(problem);
  return options;
}
