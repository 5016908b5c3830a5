import { useEffect, useState } from 'preact/hooks';
import { ask } from '../messaging/channel';
import type { RefusalState } from '../messaging/messages';
import { formatDay } from '../ui/format-time';
import { refusalWords } from '../ui/refusal-words';
import { text } from '../ui/text';
import { useFocusNext } from '../ui/use-focus-next';
import type { Say } from './say';

const HEADING = 'refusals-heading';

interface RowProps {
  readonly refusal: RefusalState;
  readonly onLift: () => void;
}

function RefusalRow({ refusal, onLift }: RowProps) {
  return (
    <li>
      <div>
        <strong><bdi>{refusal.site}</bdi></strong>
        <p class="hint">{refusalWords(refusal)} {text('refusedSince', formatDay(refusal.since))}</p>
      </div>
      <button type="button" aria-label={text('allowSiteAgain', refusal.site)} onClick={onLift}>{text('allowAgain')}</button>
    </li>
  );
}

/** Every refusal in force, each with the one click that ends it. */
export function Refusals({ say }: { readonly say: Say }) {
  const [refusals, setRefusals] = useState<readonly RefusalState[]>([]);
  const focusNext = useFocusNext();
  const load = async (): Promise<void> => setRefusals((await ask('refusal.list', {})).refusals);
  useEffect(() => void say(load), []);
  const lift = (site: string): Promise<void> =>
    say(async () => {
      const { lifted } = await ask('refusal.lift-site', { site });
      focusNext(HEADING);
      await load();
      return lifted ? text('refusalLifted', site) : text('refusalNotLifted');
    });
  return (
    <section>
      <h2 id={HEADING} tabIndex={-1}>{text('refusalsHeading')}</h2>
      {refusals.length === 0
        ? <p>{text('refusalsNone')}</p>
        : <ul class="refusals">{refusals.map((refusal) => <RefusalRow key={refusal.site} refusal={refusal} onLift={() => void lift(refusal.site)} />)}</ul>}
    </section>
  );
}
