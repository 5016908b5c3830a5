import type { RefusalState } from '../messaging/messages';
import { text } from '../ui/text';
import { refusalWords } from '../ui/refusal-words';

interface Props {
  readonly refusal: RefusalState;
  readonly onLift: () => void;
}

/** The refusal in force, its strength, and the one click that ends it. */
export function RefusalBar({ refusal, onLift }: Props) {
  return (
    <div class="bar refused" data-strength={refusal.strength}>
      <p>{refusalWords(refusal)}</p>
      <button type="button" id="lift" onClick={onLift}>{text('allowAgain')}</button>
    </div>
  );
}
