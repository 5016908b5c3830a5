import { useId } from 'preact/hooks';
import type { ItemField } from '../messaging/item-messages';

interface Props {
  readonly field: ItemField;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly type?: 'text' | 'datetime-local' | 'area';
  readonly disabled?: boolean;
  /** What is wrong with it, or null. */
  readonly problem: string | null;
  readonly onInput: (value: string) => void;
}

/** A field with its name above, what it wants below, and what is wrong with it beside. */
export function Field({ field, label, value, hint, type = 'text', disabled = false, problem, onInput }: Props) {
  const id = useId();
  const shared = {
    id, value, disabled, name: field, autoComplete: 'off', spellcheck: false, dir: 'auto' as const,
    'aria-invalid': problem !== null,
    'aria-describedby': [hint === undefined ? '' : `${id}-hint`, problem === null ? '' : `${id}-problem`].join(' ').trim() || undefined,
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      {type === 'area' && <textarea rows={3} {...shared} />}
      {type === 'text' && <input type="text" {...shared} />}
      {type === 'datetime-local' && <input type="datetime-local" step={1} {...shared} />}
      {hint !== undefined && <p id={`${id}-hint`} class="hint">{hint}</p>}
      {problem !== null && <p id={`${id}-problem`} class="problem">{problem}</p>}
    </div>
  );
}
