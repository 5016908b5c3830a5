import type { JSX } from 'preact';
import type { PartProps } from './part-props';

const EXPLAINED = ['cookie', 'local-storage', 'shared-object', 'beacon'] as const;

/** What the techniques are that a page stores and sends with. */
export function Explainer({ texts }: PartProps): JSX.Element {
  return (
    <dl>
      {EXPLAINED.map((kind) => (
        <>
          <dt>{texts.kinds[kind]}</dt>
          <dd>{texts.technologies[kind]}</dd>
        </>
      ))}
    </dl>
  );
}
