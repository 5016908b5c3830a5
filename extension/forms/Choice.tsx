interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly name?: string;
  readonly problem?: string | null;
  readonly onChange: (checked: boolean) => void;
}

/** A box to tick. */
export function Choice({ label, checked, name, problem, onChange }: Props) {
  return (
    <>
      <label class="choice">
        <input type="checkbox" name={name} checked={checked} aria-invalid={problem ? true : undefined} onChange={(event) => onChange(event.currentTarget.checked)} />
        {label}
      </label>
      {problem && <p class="problem">{problem}</p>}
    </>
  );
}
