import { useEffect, useRef, useState } from 'preact/hooks';
import { FILTER_LENGTHS } from '../settings/saved-filter';
import { text } from '../ui/text';

interface Props {
  readonly label: string;
  readonly first: string;
  readonly onName: (name: string) => void;
  /** Left out where there is nothing to go back to. */
  readonly onCancel?: () => void;
}

/** Asks for the name of a filter. A form that replaces what was pressed takes the focus. */
export function NameForm({ label, first, onName, onCancel }: Props) {
  const [name, setName] = useState(first);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (onCancel) input.current?.select();
  }, []);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (name.trim() !== '') onName(name);
  };
  return (
    <form class="name-form" onSubmit={submit}>
      <label>{label} <input ref={input} value={name} maxLength={FILTER_LENGTHS.name} autoComplete="off" onInput={(event) => setName(event.currentTarget.value)} /></label>
      <button type="submit">{text('save')}</button>
      {onCancel && <button type="button" class="quiet" onClick={onCancel}>{text('cancel')}</button>}
    </form>
  );
}
