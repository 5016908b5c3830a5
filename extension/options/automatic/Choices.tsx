import { useId } from 'preact/hooks';
import type { RuleProblem } from '../../messaging/automatic';
import { problemWords } from './rule-words';

interface Props {
  readonly legend: string;
  readonly hint: string;
  readonly options: readonly { readonly id: string; readonly name: string; readonly disabled?: boolean }[];
  readonly chosen: readonly string[];
  readonly problem?: RuleProblem | undefined;
  readonly onChange: (chosen: string[]) => void;
}

/** Several of a few. */
export function Choices({ legend, hint, options, chosen, problem, onChange }: Props) {
  const id = useId();
  const toggle = (one: string, isOn: boolean): void => onChange(options.map((option) => option.id).filter((other) => (other === one ? isOn : chosen.includes(other))));
  return (
    <fieldset class="rule-field" aria-describedby={`${id}-hint ${id}-problem`}>
      <legend>{legend}</legend>
      <div class="choices">
        {options.map((option) => (
          <label key={option.id} class="choice">
            <input
              type="checkbox"
              disabled={option.disabled ?? false}
              aria-invalid={problem !== undefined}
              checked={chosen.includes(option.id)}
              onChange={(event) => toggle(option.id, event.currentTarget.checked)}
            />
            {option.name}
          </label>
        ))}
      </div>
      <p id={`${id}-hint`} class="hint">{hint}</p>
      <p id={`${id}-problem`} class="problem">{problem && problemWords(problem)}</p>
    </fieldset>
  );
}
