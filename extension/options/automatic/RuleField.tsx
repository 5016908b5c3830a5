import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { RuleProblem } from '../../messaging/automatic';
import { problemWords } from './rule-words';

/** What a control needs to be named, described and marked as wrong. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: RuleProblem | undefined;
  readonly children: (props: ControlProps) => ComponentChildren;
}

/** One field of the form: its name, the control, what it means, and what is wrong with it. */
export function RuleField({ label, hint, problem, children }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class="rule-field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem !== undefined })}
      {hint && <p id={`${id}-hint`} class="hint">{hint}</p>}
      {problem && <p id={`${id}-problem`} class="problem">{problemWords(problem)}</p>}
    </div>
  );
}
