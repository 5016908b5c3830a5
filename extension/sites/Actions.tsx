import type { SiteSummary } from '../messaging/messages';
import { plural, text } from '../ui/text';
import type { Runner } from '../ui/use-run';
import { AddressForm } from './AddressForm';
import { filledOrigins } from './looked';
import { LossQuestion, Question } from './Question';
import type { Asking } from './use-asking';
import type { Clearing, Lossy } from './use-clearing';
import type { Looking } from './use-looking';

interface Props {
  /** Sites that are selected, of those that are shown. */
  readonly chosen: readonly SiteSummary[];
  readonly shown: readonly SiteSummary[];
  readonly asking: Asking;
  readonly clearing: Clearing;
  readonly looking: Looking;
  readonly runner: Runner;
  readonly isBusy: boolean;
  readonly onRefresh: () => void;
}

/** What can be done with many sites; in its place the question that it leads to. */
export function Actions({ chosen, shown, asking, clearing, looking, runner, isBusy, onRefresh }: Props) {
  const { asked, look } = asking;
  const { lossy } = clearing;
  if (asked !== null) return <Question asked={asked} onConfirm={asking.confirm} onCancel={asking.cancel} />;
  const clearLossy = (which: Lossy): void => {
    clearing.keepLossy();
    void runner.run(() => clearing.clearLossy(which));
  };
  if (lossy !== null && !isBusy) return <LossQuestion lossy={lossy} onConfirm={clearLossy} onCancel={clearing.keepLossy} />;
  const full = chosen.filter((site) => site.count > 0 || filledOrigins(looking.looked, site).length > 0);
  const meant = chosen.length > 0 ? chosen : shown;
  return (
    <>
      <div class="buttons" role="group" aria-label={text('actionsLabel')}>
        <button type="button" id="clear" class="danger" disabled={full.length === 0 || isBusy} onClick={() => asking.clear(full, 'clear')}>{plural('clearSelected', full.length)}</button>
        <button type="button" id="look" disabled={meant.length === 0 || isBusy} onClick={() => look(meant, 'look')}>{plural('lookSites', meant.length)}</button>
        <button type="button" onClick={onRefresh}>{text('readAgain')}</button>
      </div>
      <AddressForm disabled={isBusy} onAddress={(origin) => look([], 'look-address', origin)} />
    </>
  );
}
