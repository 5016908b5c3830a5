import { text } from './text';
import type { TextKey } from './text';

interface Props {
  readonly title: TextKey;
  readonly words: string;
  /** The one thing that helps, where there is one. */
  readonly remedy?: { readonly label: string; readonly onClick: () => void };
}

/** Why nothing can be listed, and the one thing that helps. */
export function StatusPanel({ title, words, remedy }: Props) {
  return (
    <section class="state">
      <h2>{text(title)}</h2>
      <p>{words}</p>
      {remedy && <button type="button" class="main" onClick={remedy.onClick}>{remedy.label}</button>}
    </section>
  );
}
