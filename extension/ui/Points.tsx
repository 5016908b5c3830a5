import { text } from './text';
import type { TextKey } from './text';

interface Props {
  readonly title: TextKey;
  readonly points: readonly TextKey[];
}

/** A heading with a list of short statements. */
export function Points({ title, points }: Props) {
  return (
    <section>
      <h2>{text(title)}</h2>
      <ul>{points.map((point) => <li key={point}>{text(point)}</li>)}</ul>
    </section>
  );
}
