import type { JSX } from 'preact';
import type { PreferenceTexts } from './texts/texts';

interface SwitchProps {
  readonly id: string;
  readonly name: string;
  readonly on: boolean;
  /** True where switching it would change nothing; the text beside it says why. */
  readonly waits?: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** A heading with its switch, which is named exactly as the heading; `<id>-about` describes it. */
export function Switch({ id, name, on, waits = false, onSwitch }: SwitchProps): JSX.Element {
  return (
    <div class="row">
      <h4>
        <label for={id}>{name}</label>
      </h4>
      <input
        type="checkbox"
        role="switch"
        part="switch"
        id={id}
        checked={on}
        disabled={waits}
        aria-describedby={`${id}-about`}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </div>
  );
}

/** What has no switch, since the visitor is not asked for it. */
export function AlwaysOn({ name, texts }: { readonly name: string; readonly texts: PreferenceTexts }): JSX.Element {
  return (
    <div class="row">
      <h4>{name}</h4>
      <span class="soft">{texts.alwaysOn}</span>
    </div>
  );
}
