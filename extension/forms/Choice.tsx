import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly name?: string;
  readonly problem?: string | null;
  readonly onChange: (checked: boolean) => void;
}

/** A box to tick, and what is wrong with it below. */
export function Choice({ label, checked, name, problem, onChange }: Props) {
  const id = useId();
  return (
    <>
      <label class="choice">
        <input
          type="checkbox" name={name} checked={checked} aria-invalid={problem ? true : undefined} aria-describedby={problem ? id : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      {problem && <p id={id} class="problem">{problem}</p>}
    </>
  );
}
