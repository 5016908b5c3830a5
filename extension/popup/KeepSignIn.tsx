import { text } from '../ui/text';

interface Props {
  readonly keep: boolean;
  readonly onChange: (keep: boolean) => void;
}

/** The choice to spare what probably keeps the visitor signed in. */
export function KeepSignIn({ keep, onChange }: Props) {
  return (
    <label class="choice">
      <input type="checkbox" checked={keep} onChange={(event) => onChange(event.currentTarget.checked)} />
      {text('keepSignIn')}
    </label>
  );
}
