import type { JSX } from 'preact';
import type { Purpose, RightsRequest } from '../../protocol';
import { isOptional } from '../asked';
import { fillText } from '../fill-text';
import { purposeName } from '../purpose-name';
import type { PartProps } from './part-props';

interface ObjectionProps extends PartProps {
  /** Prepares the letter. */
  readonly onAsk: (ask: RightsRequest, purpose: Purpose) => void;
}

const WAYS = [['objection', 'object'], ['restriction', 'restrict']] as const;

/** Restriction and objection by purpose: refused at once, and a letter about what was collected before. */
export function Objection({ context, texts, choose, onAsk }: ObjectionProps): JSX.Element {
  const press = (ask: RightsRequest, purpose: Purpose, event: Event): void => {
    choose({ purposes: { [purpose.id]: false } }, event);
    onAsk(ask, purpose);
  };
  return (
    <>
      <h4>{texts.objection}</h4>
      <p>{texts.objectionAbout}</p>
      {context.declaration.purposes.filter(isOptional).map((purpose) => (
        <div class="ways">
          {WAYS.map(([ask, text]) => (
            <button onClick={(event) => press(ask, purpose, event)}>{fillText(texts[text], { purpose: purposeName(purpose, texts) })}</button>
          ))}
        </div>
      ))}
    </>
  );
}
