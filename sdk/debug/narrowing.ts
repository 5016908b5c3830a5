import type { LogLine } from './log-line';
import { make } from './make';
import type { Wanted } from './narrow';

export interface Narrowing {
  readonly fields: readonly HTMLElement[];
  /** Offers the kinds and decisions of these lines. */
  know(lines: readonly LogLine[]): void;
}

const labelled = (name: string, field: HTMLElement): HTMLElement => make('label', {}, [name, ' ', field]);

/** The fields that narrow the list, and what of it there is to choose. */
export function createNarrowing(changed: (wanted: Wanted) => void): Narrowing {
  const kind = make('select', {}, [make('option', { value: '' }, ['all'])]);
  const decision = make('select', {}, [make('option', { value: '' }, ['all'])]);
  const text = make('input', { type: 'search', spellcheck: 'false' });
  for (const field of [kind, decision, text]) field.addEventListener('input', () => changed({ kind: kind.value, decision: decision.value, text: text.value }));
  const offer = (select: HTMLSelectElement, value: string | null): void => {
    if (value && !Array.from(select.options).some((one) => one.value === value)) select.append(make('option', { value }, [value]));
  };
  return {
    fields: [labelled('Kind', kind), labelled('Decision', decision), labelled('Text', text)],
    know: (lines) => lines.forEach((line) => [offer(kind, line.kind), offer(decision, line.decision)]),
  };
}
